import type { PatternQuestion } from './patternAnswers'
import { answerPattern, buffersOf } from './patternAnswers'

// The worker that runs users' patterns. It holds nothing, so that the page may kill it at any time.
self.onmessage = ({ data }: MessageEvent<{ type: string; port?: MessagePort }>) => {
  const { port } = data
  if (data.type !== 'port' || !port) return
  port.onmessage = ({ data: question }: MessageEvent<PatternQuestion>) => {
    const answer = answerPattern(question)
    port.postMessage({ type: 'answer', answer }, answer.ok ? buffersOf(answer.value) : [])
  }
  port.postMessage({ type: 'ready' })
}

import type { PatternQuestion } from './patternAnswers'
import { answerPattern } from './patternAnswers'

// The worker that runs users' patterns. It holds nothing, so that the page may kill it at any time.
self.onmessage = ({ data }: MessageEvent<{ type: string; port?: MessagePort }>) => {
  const { port } = data
  if (data.type !== 'port' || !port) return
  port.onmessage = ({ data: question }: MessageEvent<PatternQuestion>) => {
    port.postMessage({ type: 'answer', answer: answerPattern(question) })
  }
  port.postMessage({ type: 'ready' })
}

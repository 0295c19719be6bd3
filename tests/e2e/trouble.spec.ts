import { expect, test } from './support/fixtures'

test('what goes wrong in a page or its workers is heard', async ({ page, appUrl, trouble }) => {
  await page.goto(appUrl)
  await page.evaluate(() => {
    console.error('said by the page')
    setTimeout(() => {
      throw new Error('thrown by the page')
    })
    const script =
      'console.error("said by a worker"); setTimeout(() => { throw new Error("thrown by a worker") })'
    new Worker(URL.createObjectURL(new Blob([script])))
    void fetch('http://127.0.0.1:9/').catch(() => undefined)
  })
  const heard = () => trouble.all().join('\n')
  await expect.poll(heard).toContain('said by the page')
  await expect.poll(heard).toContain('thrown by the page')
  await expect.poll(heard).toContain('said by a worker')
  await expect.poll(heard).toContain('thrown by a worker')
  await expect.poll(heard).toContain('policy violation: connect-src')
  expect(trouble.unexpected()).toEqual([...trouble.all()])
  trouble.expected(/./)
  expect(trouble.unexpected()).toEqual([])
})

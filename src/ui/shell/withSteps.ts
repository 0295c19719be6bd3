import { fetchDescriptions } from '../../steps/descriptions'

/** A part that speaks of steps: it comes with what is known of them. */
export async function withSteps<Part>(part: Promise<Part>): Promise<Part> {
  const [fetched] = await Promise.all([part, fetchDescriptions()])
  return fetched
}

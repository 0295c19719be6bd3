import { workEngine } from './engineWork'
import type { Times } from './measure'
import { workPapa } from './papaWork'
import { workRivals } from './rivals'
import { workSteps } from './stepsWork'

/** One repetition over the chosen file: what the runner asks for, and all it asks for. */
const works = { engine: workEngine, steps: workSteps, papa: workPapa, rivals: workRivals }

async function work(name: keyof typeof works): Promise<[string, number[]][]> {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('No file was chosen')
  const times: Times = new Map()
  await works[name](file, times)
  return [...times]
}

Object.assign(window, { work })

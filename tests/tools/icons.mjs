// @ts-check
// Draws the icons in `public/` from one list of rounded rectangles: `node tests/tools/icons.mjs`.
import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../public')
const side = 64

/** @typedef {{ x: number, y: number, w: number, h: number, r: number, fill: string }} Shape */

/** @type {Shape[]} */
const bench = [
  { x: 14, y: 31, w: 36, h: 6, r: 1.5, fill: '#ffffff' },
  { x: 18, y: 36, w: 5, h: 15, r: 1, fill: '#ffffff' },
  { x: 41, y: 36, w: 5, h: 15, r: 1, fill: '#ffffff' },
  { x: 22, y: 42, w: 20, h: 3.5, r: 0, fill: '#ffffff' },
  { x: 18, y: 18, w: 7, h: 10, r: 1.5, fill: '#f2b84b' },
  { x: 28.5, y: 18, w: 7, h: 10, r: 1.5, fill: '#f2b84b' },
  { x: 39, y: 18, w: 7, h: 10, r: 1.5, fill: '#f2b84b' },
]

/** @param {number} r @returns {Shape} */
const ground = (r) => ({ x: 0, y: 0, w: side, h: side, r, fill: '#2f5d62' })

/** @param {Shape[]} shapes */
const svg = (shapes) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${shapes
    .map(
      ({ x, y, w, h, r, fill }) =>
        `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`,
    )
    .join('')}</svg>\n`

/** @param {Shape} shape @param {number} px @param {number} py */
const covers = ({ x, y, w, h, r }, px, py) => {
  const dx = Math.max(x + r - px, 0, px - (x + w - r))
  const dy = Math.max(y + r - py, 0, py - (y + h - r))
  return px >= x && px <= x + w && py >= y && py <= y + h && dx * dx + dy * dy <= r * r + 1e-9
}

/** @param {Shape[]} shapes @param {number} px @param {number} py */
const colourAt = (shapes, px, py) => {
  const top = shapes.findLast((shape) => covers(shape, px, py))
  if (!top) return [0, 0, 0, 0]
  const number = Number.parseInt(top.fill.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255, 255]
}

/** @param {string} type @param {Buffer} data */
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(8 + body.length)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), 4 + body.length)
  return out
}

/** @param {Shape[]} shapes @param {number} size */
const png = (shapes, size) => {
  const samples = 4
  const lines = Buffer.alloc(size * (1 + size * 4))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0]
      for (let sample = 0; sample < samples * samples; sample++) {
        const px = ((x + ((sample % samples) + 0.5) / samples) * side) / size
        const py = ((y + (Math.floor(sample / samples) + 0.5) / samples) * side) / size
        const [r = 0, g = 0, b = 0, a = 0] = colourAt(shapes, px, py)
        red += r * (a / 255)
        green += g * (a / 255)
        blue += b * (a / 255)
        alpha += a
      }
      const covered = Math.max(alpha / 255, 1)
      const pixel = [red / covered, green / covered, blue / covered, alpha / (samples * samples)]
      lines.set(pixel.map(Math.round), y * (1 + size * 4) + 1 + x * 4)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const rounded = [ground(12), ...bench]
const whole = [ground(0), ...bench]
writeFileSync(resolve(folder, 'icon.svg'), svg(rounded))
writeFileSync(resolve(folder, 'icon-192.png'), png(rounded, 192))
writeFileSync(resolve(folder, 'icon-512.png'), png(rounded, 512))
writeFileSync(resolve(folder, 'icon-maskable-512.png'), png(whole, 512))

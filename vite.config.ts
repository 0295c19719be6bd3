import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { defineConfig } from 'vitest/config'
import { leanGrid } from './vite.leanGrid.ts'
import { packedWorkers } from './vite.packedWorkers.ts'
import { withoutStepParts } from './vite.stepParts.ts'

const root = dirname(fileURLToPath(import.meta.url))
const dist = resolve(root, process.env.ETABLI_DIST ?? 'dist')

/** What the page may load. Nothing comes from, or goes to, another origin. */
const contentPolicy = (scripts: string, connect: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    // AG Grid and React Aria write style elements and attributes.
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${connect}`,
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')

const policyTag = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`

const withPolicy = (html: string, policy: string) =>
  html.replace('<meta charset="UTF-8" />', (charset) => `${charset}\n    ${policyTag(policy)}`)

/** The policy is only in what is built: Vite's development client needs inline scripts. */
const hostedPolicy = (): Plugin => ({
  name: 'etabli-hosted-policy',
  apply: 'build',
  transformIndexHtml: (html) => withPolicy(html, contentPolicy("'self'", "'self'")),
})

/**
 * A script that unpacks another and starts it: a third of its length. The page may run both, which it knows by their
 * hashes.
 */
const packedScript = (code: string) =>
  [
    `const packed = Uint8Array.from(atob("${gzipSync(code, { level: 9 }).toString('base64')}"), (character) => character.charCodeAt(0));`,
    'const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));',
    'const script = document.createElement("script");',
    'script.type = "module";',
    'script.textContent = await new Response(unpacking).text();',
    'document.head.append(script);',
  ].join('\n')

/** Writes `etabli.html`: its scripts are packed and allowed by their hash, its icon is inside. */
const singlePage = (): Plugin => ({
  name: 'etabli-single-page',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('The single file was not built.')
      delete bundle['index.html']
      const left = Object.keys(bundle)
      if (left.length > 0)
        throw new Error(`The single file leaves files beside it: ${left.join(', ')}`)
      const icon = readFileSync(resolve(root, 'public/icon.svg')).toString('base64')
      const html = String(page.source).replace('./icon.svg', `data:image/svg+xml;base64,${icon}`)
      const programs: string[] = []
      const packed = html.replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (_, ...parts) => {
        const [attributes, code] = parts as [string, string]
        if (/\ssrc=/.test(attributes)) throw new Error('The single file still loads a script.')
        const starter = packedScript(code)
        programs.push(code, starter)
        return `<script type="module">${starter}</script>`
      })
      if (programs.length === 0) throw new Error('The single file holds no script.')
      const hashes = programs.map(
        (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
      )
      const policy = contentPolicy(hashes.join(' '), "'none'")
      this.emitFile({ type: 'asset', fileName: 'etabli.html', source: withPolicy(packed, policy) })
    },
  },
})

const installable = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: {
      name: 'Établi',
      short_name: 'Établi',
      description: 'Nettoyer un tableau de données, dans le navigateur.',
      lang: 'fr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#2f5d62',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,webmanifest,json,csv,txt,wasm,woff2}'],
      globIgnores: ['etabli.html'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      cleanupOutdatedCaches: true,
      // The first visit is served by the worker at once, so that it can go on without network.
      clientsClaim: true,
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [/\/etabli\.html$/],
    },
  })

/** These layers only define: a file of which nothing is used is not needed for what it does. */
const definesOnly = /\/src\/(values|table|steps|schema|explore|geo|formula|learn|recipe|io)\//
const treeshake = {
  moduleSideEffects: [{ test: definesOnly, external: false, sideEffects: false }],
}

export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    base: './',
    plugins: [
      { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
      react(),
      withoutStepParts(['apply', 'resume', 'migrate']),
      leanGrid(),
      ...(single
        ? [packedWorkers(), viteSingleFile(), singlePage()]
        : [installable(), hostedPolicy()]),
    ],
    // A page opened from disk may only start a classic worker kept inside the page itself.
    resolve: {
      alias: single
        ? [
            {
              find: /^(.*\/)(createWorker|createPatternWorker)$/,
              replacement: '$1$2.single',
            },
          ]
        : [],
    },
    worker: {
      format: single ? 'iife' : 'es',
      plugins: () => [withoutStepParts(['messages', 'example'])],
      rolldownOptions: { treeshake },
    },
    build: {
      target: 'es2022',
      outDir: dist,
      // The single file is the second of the two builds: it joins what the first one wrote.
      emptyOutDir: !single,
      copyPublicDir: !single,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      reportCompressedSize: false,
      rolldownOptions: { treeshake },
    },
    server: { host: '127.0.0.1' },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/deep/**', 'tests/e2e/**'],
          },
        },
        {
          extends: true,
          test: {
            name: 'component',
            environment: 'happy-dom',
            include: ['tests/**/*.test.tsx'],
            setupFiles: ['tests/tools/componentSetup.ts'],
          },
        },
        ...(process.env.ETABLI_DEEP
          ? [
              {
                extends: true as const,
                test: {
                  name: 'deep',
                  environment: 'node' as const,
                  include: ['tests/deep/**/*.test.ts'],
                  testTimeout: 3_600_000,
                },
              },
            ]
          : []),
      ],
    },
  }
})

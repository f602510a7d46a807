import uniModule from '@dcloudio/vite-plugin-uni'
import { defineConfig, type Plugin } from 'vite'

// The package is CommonJS: under "type": "module" its factory is one level down.
const uni = ((uniModule as unknown as { default?: typeof uniModule }).default ?? uniModule) as () => Plugin[]

/** Styles of the libraries name fonts and pictures on foreign hosts. None of them is shown, so they go. */
const nothingForeign: Plugin = {
  name: 'nothing-foreign',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (/\.ttf$/.test(name)) delete bundle[name]
      if (file.type !== 'asset' || !/\.(css|wxss)$/.test(name)) continue
      file.source = file.source
        .toString()
        .replace(/@font-face\s*\{[^}]*\}/g, '')
        .replace(/background-image:\s*url\(["']?https?:[^)]*\);?/g, '')
    }
  },
}

const web = process.env.UNI_PLATFORM === 'h5'

export default defineConfig({
  base: web ? '/m/' : './',
  plugins: [uni(), nothingForeign],
  // In a browser all pages come at once: a page that is fetched when it is opened is missing without signal.
  build: { sourcemap: false, ...(web ? { rollupOptions: { output: { inlineDynamicImports: true } } } : {}) },
})

import { defineConfig } from 'astro/config'
import { storefront } from './site/storefront.ts'

/** The marketplace may lie anywhere; the pages are always these. See site/build.ts for the ways in. */
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  prerenderConflictBehavior: 'error',
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  },
  integrations: [
    storefront({
      root: process.env.MARTLET_ROOT,
      profile: process.env.MARTLET_PROFILE,
      channel: process.env.MARTLET_CHANNEL,
    }),
  ],
})

import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** `HUIGU_ORIGIN` says where a running Huigu answers during development. */
const origin = process.env.HUIGU_ORIGIN ?? 'http://localhost:8080'

export default defineConfig({
  base: '/tenant-admin/',
  plugins: [vue()],
  // The shared parts are linked from platform/web; what they stand on is ours.
  resolve: { preserveSymlinks: true, dedupe: ['vue', 'vue-i18n', 'vue-router'] },
  server: { port: 15176, strictPort: true, proxy: { '/tenant-admin/api': origin } },
  build: { target: 'es2022' },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['node_modules/@huigu/ui/src/testing-setup.ts'],
  },
})

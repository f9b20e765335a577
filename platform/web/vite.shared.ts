import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'

/** What the three applications build alike; `HUIGU_ORIGIN` says where a running Huigu answers during development. */
export function application(base: string, port: number): UserConfig {
  const origin = process.env.HUIGU_ORIGIN ?? 'http://localhost:8080'
  return {
    base,
    plugins: [vue()],
    resolve: { dedupe: ['vue', 'vue-i18n', 'vue-router'] },
    server: { port, strictPort: true, proxy: { '/api': origin } },
    build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  }
}

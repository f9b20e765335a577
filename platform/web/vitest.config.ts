import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  resolve: { dedupe: ['vue', 'vue-i18n', 'vue-router'] },
  test: {
    environment: 'happy-dom',
    isolate: false,
    include: ['*/src/**/*.test.ts'],
    setupFiles: ['./ui/src/testing-setup.ts'],
    server: { deps: { inline: ['element-plus', 'vant'] } },
  },
})

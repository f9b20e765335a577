import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import typescript from 'typescript-eslint'

export default defineConfig(
  { ignores: ['**/dist/', 'api/src/schema.ts', 'target/'] },
  js.configs.recommended,
  typescript.configs.recommended,
  vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    rules: {
      'no-undef': 'off', // the compiler knows better
      'max-lines': ['error', { max: 200 }],
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
    },
  },
)

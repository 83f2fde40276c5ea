import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'
import parser from 'vue-eslint-parser'

const limits = {
  'max-lines': ['error', { max: 200, skipBlankLines: true }],
  'max-depth': ['error', 4],
  complexity: ['error', 18],
}

export default [
  { ignores: ['target/**', 'node_modules/**', 'screenshots/**'] },
  ...typescript.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['src/**/*.vue'],
    languageOptions: { parser, parserOptions: { parser: typescript.parser, extraFileExtensions: ['.vue'] } },
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      ...limits,
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always' } }],
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/html-indent': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/no-required-prop-with-default': 'error',
    },
  },
]

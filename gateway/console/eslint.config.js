import { readdirSync } from 'node:fs'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

// What every feature may use. Everything else under src is a feature, and features do not know each other.
const shared = ['api', 'lists', 'forms', 'figures', 'privacy', 'session', 'area', 'messages', 'style', 'benefits']
const features = readdirSync(new URL('./src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map(({ name }) => name)

const noChinese = 'Texts stand in src/messages/zh-CN.'
const restricted = [
  { selector: 'Literal[value=/[\\u4e00-\\u9fff]/]', message: noChinese },
  { selector: 'TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]', message: noChinese },
  { selector: "CallExpression[callee.name='Number'] > Identifier[name=/^(id|.*Id)$/]", message: 'Ids are strings.' },
  {
    selector: "CallExpression[callee.name='Number'] > MemberExpression[property.name=/^(id|.*Id)$/]",
    message: 'Ids are strings.',
  },
]

export default ts.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'src/components.d.ts'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: { parser: vueParser, parserOptions: { parser: ts.parser, sourceType: 'module' } },
    rules: {
      'max-lines': ['error', 200],
      'no-undef': 'off',
      'no-restricted-syntax': ['error', ...restricted],
      'vue/no-restricted-syntax': ['error', { selector: 'VText[value=/[\\u4e00-\\u9fff]/]', message: noChinese }],
      'vue/no-restricted-static-attribute': ['error', 'style'],
      'vue/no-v-html': 'error',
      'vue/component-name-in-template-casing': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // Layout is prettier's.
      ...Object.fromEntries(
        Object.keys({
          ...vue.configs['flat/strongly-recommended'].reduce((all, { rules }) => ({ ...all, ...rules }), {}),
        })
          .filter((rule) => /indent|newline|spacing|per-line|self-closing|quotes|html-closing|mustache/.test(rule))
          .map((rule) => [rule, 'off']),
      ),
    },
  },
  ...features.map((feature) => ({
    files: [`src/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: features
            .filter((other) => other !== feature)
            .map((other) => ({
              group: [`@/${other}/*`, `../${other}/*`],
              message: 'A feature imports no other feature.',
            })),
        },
      ],
    },
  })),
  { files: ['**/*.test.ts', 'tests/**'], rules: { 'no-restricted-syntax': 'off' } },
)

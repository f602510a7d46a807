import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { ProblemError } from './api/problem'
import App from './App.vue'
import { i18n } from './messages'
import { router } from './routes'
import './style/tokens.css'
import './style/element.css'
import './style/page.css'
import './style/menu.css'
import './style/figures.css'
import './style/charts.css'
import './style/lists.css'
import './style/policies.css'
import './style/session.css'
import './style/system.css'
import './style/print.css'
import './style/checks.css'
import './style/organisation.css'
import './style/exports.css'

const refusedForGood = (failure: unknown) =>
  failure instanceof ProblemError && failure.status >= 400 && failure.status < 500

createApp(App)
  .use(createPinia())
  .use(i18n)
  .use(VueQueryPlugin, {
    queryClientConfig: {
      defaultOptions: {
        queries: { staleTime: 30_000, retry: (times, failure) => times < 1 && !refusedForGood(failure) },
      },
    },
  })
  .use(router)
  .mount('#app')

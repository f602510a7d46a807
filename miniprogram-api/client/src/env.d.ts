/// <reference types="vite/client" />
/** WeChat's own, where the framework has no word for it; only in what is built for WeChat. */
declare const wx: object
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}
interface ImportMetaEnv {
  readonly VITE_DOOR?: string
}

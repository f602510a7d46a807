import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { texts } from '@/messages'

/** Asks once before what was typed and not sent is lost. */
export function useLeaveGuard(unsaved: Ref<boolean>) {
  const stay = (event: BeforeUnloadEvent) => {
    if (unsaved.value) event.preventDefault()
  }
  onMounted(() => addEventListener('beforeunload', stay))
  onBeforeUnmount(() => removeEventListener('beforeunload', stay))
  onBeforeRouteLeave(() => !unsaved.value || confirm(texts.t('form.leave')))
}

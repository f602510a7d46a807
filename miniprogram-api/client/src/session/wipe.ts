import { api } from '../api/api'
import { useCorrections } from '../corrections/useCorrections'
import { useDrafts } from '../drafts/useDrafts'
import { useFamilies } from '../families/useFamilies'
import { useHandbook } from '../handbook/useHandbook'
import { useSession } from './useSession'

/** The account stands for nobody any more, and nothing is left on the phone. When the server has not heard it, all stays. */
export async function unbind(): Promise<void> {
  await api.unbind()
  await useSession().wiped()
  await forgetShown()
}

/** Without the server: whoever gives the phone away where there is no signal. */
export async function wipePhone(): Promise<void> {
  await useSession().wipe()
  await forgetShown()
}

async function forgetShown() {
  useFamilies().forget()
  useHandbook().forget()
  await Promise.all([useDrafts().forget(), useCorrections().forget()])
}

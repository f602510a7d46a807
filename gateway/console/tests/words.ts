// Logic is tested with all words at hand, whichever feature brings them.
import { features, words } from '@/messages'

await Promise.all(features.map(words))

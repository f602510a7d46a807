// Families that become one or two: what would happen, what was done, and somebody who is always quicker once.
import type { ServerResponse } from 'node:http'
import type { Preview, Regrouping } from '../../src/registry/householdQueries'
import { json, problem } from './answers'
import { CHILD, ZHANG } from './people'

export const OTHER = '4000000000000000003'
const village = { code: '622921100206', name: '双城村' }
const carer = (id: string, name: string) => ({ cadreId: id, name, serves: true })

export function homeAnswers(id: string) {
  let history: Regrouping[] = []
  let [version, quicker] = [2, false]
  /** Every body that was sent to be done. */
  const done: object[] = []
  function reset() {
    ;[history, version, quicker] = [[], 2, false]
    done.length = 0
  }
  /** Somebody else changes the household before the next deed. */
  const change = () => (quicker = true)

  const preview = (people: Preview['people'], more: Partial<Preview>): Preview => ({
    version,
    otherVersion: null,
    people,
    division: village,
    carer: carer('3000000000000000000', '王海峰'),
    carerThere: null,
    ended: [],
    ...more,
  })

  function deed(kind: Regrouping['kind'], sent: object, people: Regrouping['people']): Regrouping {
    done.push(sent)
    const one: Regrouping = {
      id: '5300000000000000001',
      kind,
      goesOn: true,
      from: '2026-11-22',
      otherId: OTHER,
      people,
      peopleInAll: people.length,
      sameCadre: 'sameCadre' in sent && sent.sameCadre === true,
      actor: 'console:9',
      name: '周敏',
      at: '2026-11-22T06:05:21Z',
    }
    history = [one, ...history]
    return one
  }

  function answer(path: string, sent: object, response: ServerResponse) {
    const [, one, part] = /^\/households\/(\d+)\/([\w-]+)$/.exec(path) ?? []
    if (!part) return undefined
    if (one !== id) return problem(response, 404, 'not-found')
    const others = [{ id: '1900000000000000106', name: '唐*', childDataHidden: false }]
    const leaving = [{ id: CHILD, name: null, childDataHidden: true }]
    if (part === 'history') return json(response, history)
    if (part === 'merger-previews')
      return json(response, preview(others, { otherVersion: 1, ended: [carer('3000000000000000003', '何建国')] }))
    if (part === 'split-previews') {
      const { recipientIds } = sent as { recipientIds: string[] }
      if (recipientIds.includes(ZHANG) && recipientIds.includes(CHILD)) {
        const errors = [
          { field: 'recipientIds', code: 'nobody-stays', message: '须有人留在原家庭；全家迁居请办理变更' },
        ]
        return problem(response, 422, 'command-refused', { errors })
      }
      const carerThere = 'sameCadre' in sent && sent.sameCadre ? carer('3000000000000000000', '王海峰') : null
      return json(response, preview(leaving, { carerThere }))
    }
    if (quicker) {
      ;[version, quicker] = [version + 1, false]
      return problem(response, 412, 'version-stale')
    }
    return part === 'mergers'
      ? json(response, deed('MERGER', sent, others))
      : json(response, deed('SPLIT', sent, leaving), 201)
  }

  return { answer, reset, change, done }
}

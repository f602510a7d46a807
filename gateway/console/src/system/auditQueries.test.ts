import { describe, expect, it } from 'vitest'
import { texts } from '@/messages'
import { askedOf, noFilters, partsOf, serviceName, SUBJECTS } from './auditQueries'

describe('a search in the audit', () => {
  it('asks for nothing that is left open', () => {
    expect(askedOf(noFilters)).toEqual({})
    expect(askedOf({ ...noFilters, actorKind: 'console', subject: '7' })).toEqual({})
  })

  it('joins kind and id of who and whom', () => {
    const filters = { ...noFilters, from: '2026-11-01', actorKind: 'cadre', actor: '3', subjectKind: 'recipient', subject: '7' } // prettier-ignore
    expect(askedOf(filters)).toEqual({ from: '2026-11-01', actor: 'cadre:3', subject: 'recipient:7' })
  })

  it('asks for those who have proven nothing without an id', () => {
    expect(askedOf({ ...noFilters, actorKind: 'anonymous', actor: 'left over' })).toEqual({ actor: 'anonymous' })
  })

  it('takes a name apart again', () => {
    expect(partsOf('console:19')).toEqual(['console', '19'])
    expect(partsOf('anonymous')).toEqual(['anonymous', ''])
    expect(partsOf('data-key:recipient/2')).toEqual(['data-key', 'recipient/2'])
  })

  it('calls every service and every kind of subject by its name', () => {
    const services = ['registry', 'pairing', 'visit', 'policy', 'stats'].map((name) => `${name}-service`)
    expect([...services, 'miniprogram-api'].map(serviceName).join()).not.toMatch(/[a-z]/)
    expect(serviceName('another')).toBe('another')
    expect(SUBJECTS.filter((kind) => !texts.te(`audit.subjectOf.${kind}`))).toEqual([])
  })
})

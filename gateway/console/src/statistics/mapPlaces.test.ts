import { describe, expect, it } from 'vitest'
import type { Dashboard } from '@/figures/figures'
import { placesOf } from './mapPlaces'

const rate = { volume: 1, attained: 0.5, capped: 0.5 }
const rates = { contacts: rate, visits: rate }
const county = (code: string) => ({ code, name: code, parent: '620900', rates })
const told = (code: string) => ({ division: { code, name: code, level: 'TOWNSHIP' }, rates })
const dashboard = (counties: object[], children: object[], reportingUnits: object[]) =>
  ({ counties, children, reportingUnits }) as unknown as Dashboard

describe('the places on the map', () => {
  it('are the counties of the province with what else reports for itself, each once and by code', () => {
    const shown = placesOf(dashboard([county('620171'), county('620981'), county('620982')], [], [told('620171'), told('620981404')])) // prettier-ignore
    expect(shown.map(({ code }) => code)).toEqual(['620171', '620981', '620981404', '620982'])
  })

  it('are elsewhere what lies right below, and nothing from further down', () => {
    const shown = placesOf(dashboard([], [told('620981'), told('620982')], [told('620981404')]))
    expect(shown.map(({ code }) => code)).toEqual(['620981', '620982'])
  })
})

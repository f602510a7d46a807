import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import openapi from '../../../platform/contracts/src/main/resources/openapi/doors.json'
import { texts } from './messages'

/** The service that counts also says what is counted. */
const definitions: { id: string; group: string }[] = JSON.parse(
  readFileSync(new URL('../../stats-service/src/main/resources/definitions.json', `file://${process.cwd()}/`), 'utf8'),
)
const enums = openapi.components.schemas as unknown as Record<string, { enum?: string[] }>

describe('the messages', () => {
  it.each([
    ['RecipientCategory', 'category'],
    ['CareKind', 'kind'],
    ['ContactChannel', 'channel'],
    ['LogCareRecordCondition', 'condition'],
    ['CareRecordStatus', 'status'],
    ['PolicyCategory', 'policyCategory'],
    ['PolicyStatus', 'policyStatus'],
    ['PolicyHolds', 'policyHolds'],
    ['Role', 'role'],
    ['Role', 'roleWhat'],
    ['AccountStatus', 'account.statusOf'],
    ['ClientStatus', 'client.statusOf'],
    ['RecipientStatus', 'recipientStatus'],
    ['HouseholdKind', 'householdKind'],
    ['CadreLevel', 'cadreLevel'],
    ['CadreRank', 'cadreRank'],
    ['PairingTitle', 'pairingTitle'],
    ['PersonalField', 'revealField'],
    ['RevealPurpose', 'revealPurpose'],
    ['ChangeType', 'changeType'],
    ['ChangeState', 'changeState'],
    ['ChangeField', 'changeField'],
    ['ExitReason', 'exitReason'],
    ['Confirmation', 'change.waits'],
    ['StandingCheck', 'standingCheck'],
    ['FindingState', 'findingState'],
    ['LookAlikeState', 'lookAlikeState'],
    ['LookAlikeAction', 'lookAlikeAction'],
    ['AlikeIn', 'alikeIn'],
    ['DuplicateDeed', 'duplicateDeed'],
    ['SideBySideComparedField', 'comparedField'],
    ['TakenField', 'comparedField'],
    ['FindingAction', 'findingAction'],
    ['Resolution', 'findingResolution'],
    ['RightBecause', 'rightBecause'],
    ['BenefitProgramme', 'benefitProgramme'],
    ['BenefitGrade', 'benefitGrade'],
    ['BenefitSource', 'benefitSource'],
    ['BenefitState', 'benefitState'],
    ['BenefitAction', 'benefitAction'],
    ['Ruling', 'areaCategory.rulingOf'],
    ['RoundKind', 'round.kindOf'],
    ['RoundState', 'round.stateOf'],
    ['RoundProgressStanding', 'round.standing'],
    ['Movement', 'movement.of'],
    ['MovementReason', 'movementReason'],
    ['EnteredKind', 'movement.kindOf'],
    ['DivisionLevel', 'divisionLevel'],
    ['DivisionDeedKind', 'deedKind'],
    ['UnitType', 'unitType'],
    ['UnitDeedKind', 'unitDeedKind'],
    ['ExportState', 'export.stateOf'],
    ['ExportState', 'export.stateWhat'],
    ['ExportPurpose', 'exportPurpose'],
    ['ExportFormat', 'export.formatOf'],
    ['PlainField', 'plainField'],
    ['RecipientStatus', 'export.statusOf'],
    ['ImportKind', 'importKind'],
    ['ImportKind', 'importKindWhat'],
    ['ImportState', 'import.stateOf'],
  ])('have a word for every value of %s', (schema, area) => {
    const values = enums[schema]?.enum ?? []
    expect(values.length).toBeGreaterThan(1)
    expect(values.filter((value) => !texts.te(`${area}.${value}`))).toEqual([])
  })

  it('have every key that a page asks for', () => {
    const pages = import.meta.glob<string>('./**/*.{vue,ts}', { eager: true, query: '?raw', import: 'default' })
    const asked = Object.entries(pages)
      .filter(([path]) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
      .flatMap(([, source]) => [...source.matchAll(/(?:\$t|\bt|texts\.t)\(\s*'([\w.-]+)'/g)].map(([, key]) => key!))
    expect(asked.length).toBeGreaterThan(80)
    expect([...new Set(asked)].filter((key) => !texts.te(key))).toEqual([])
  })

  it('have a heading for every group of definitions', () => {
    const groups = new Set(definitions.map(({ group }) => group))
    expect([...groups].filter((group) => !texts.te(`definition.group.${group}`))).toEqual([])
  })

  it('have a definition behind every definition link', () => {
    const sources = ['statistics/cards.ts', 'statistics/childrenColumns.ts', 'statistics/mapPlaces.ts'].map((path) =>
      readFileSync(new URL(path, `file://${process.cwd()}/src/`), 'utf8'),
    )
    const links = sources.flatMap((source) => [...source.matchAll(/definition: '([\w-]+)'/g)].map(([, key]) => key!))
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((key) => !definitions.some(({ id }) => id === key))).toEqual([])
  })
})

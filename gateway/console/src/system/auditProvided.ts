import type { ComputedRef, InjectionKey } from 'vue'
import type { AuditEntry } from './auditQueries'

/** Titles of the events, by their names. */
export const titles: InjectionKey<ComputedRef<Map<string, string>>> = Symbol('titles')
export const openEntry: InjectionKey<(entry: AuditEntry) => void> = Symbol('openEntry')

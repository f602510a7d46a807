import type { Column } from '@/lists/columns'
import AuditActor from './AuditActor.vue'
import AuditEvent from './AuditEvent.vue'
import type { AuditEntry } from './auditQueries'
import AuditResult from './AuditResult.vue'
import AuditService from './AuditService.vue'
import AuditSubject from './AuditSubject.vue'
import AuditTime from './AuditTime.vue'

export const auditColumns: Column<AuditEntry>[] = [
  { key: 'event', label: 'audit.event', cell: AuditEvent },
  { key: 'result', label: 'audit.result', width: 'nowrap', cell: AuditResult },
  { key: 'actor', label: 'audit.actor', cell: AuditActor },
  { key: 'subject', label: 'audit.subject', cell: AuditSubject },
  { key: 'service', label: 'audit.service', width: 'nowrap', cell: AuditService },
  { key: 'at', label: 'audit.at', width: 'nowrap', align: 'right', cell: AuditTime },
]

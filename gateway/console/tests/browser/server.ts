// Plays the gateway by its contracts: pages with their policy, sessions, figures with their stream, lists.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { benefitAnswers } from './benefits'
import { changeAnswers } from './changes'
import { checkAnswers } from './checks'
import { comparisonAnswers } from './comparisons'
import { duplicateAnswers } from './duplicates'
import { dashboardOf, figuresOf } from './figures'
import { json, NEEDED, problem } from './answers'
import { builtPage } from './builtPages'
import { exportAnswers } from './exports'
import { newSession, type Session } from './identity'
import { identityAnswers } from './identityAnswers'
import { importAnswers } from './imports'
import { officeAnswers } from './offices'
import { divisionAnswers } from './organisation'
import { peopleAnswers } from './people'
import { policyAnswer } from './policies'
import { recordAnswer } from './records'
import { registerAnswers } from './register'
import { reportAnswer } from './reports'
import { roundAnswers } from './rounds'
import { below, divisions, divisionView, units, unitView, type Node } from './trees'
import { unitAnswers } from './unitTrees'

export async function startServer() {
  const sessions = new Map<string, Session>()
  const streams = new Set<{ send: () => void; close: () => void }>()
  /** What a test may turn: more contacts, and answers that fail or never come. */
  const world = { contacts: 0, version: 1, failing: '', hanging: '', beat: 3000 }
  const identity = identityAnswers()
  const [offices, people, changes, register] = [officeAnswers(), peopleAnswers(), changeAnswers(), registerAnswers()]
  const [checks, rounds, benefits, imports] = [checkAnswers(), roundAnswers(), benefitAnswers(), importAnswers()]
  const [divisionTree, unitTrees, exports] = [divisionAnswers(), unitAnswers(), exportAnswers()]
  const [comparisons, duplicates] = [comparisonAnswers(), duplicateAnswers()]
  const asked: string[] = []

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname.startsWith('/api/')) return await answer(request, response, url)
    return await builtPage(response, url.pathname)
  })

  function sessionOf(request: IncomingMessage, response: ServerResponse) {
    const id = /aixin=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
    const found = id && sessions.get(id)
    if (found) return found
    const [made, name] = [newSession(), randomUUID()]
    sessions.set(name, made)
    response.setHeader('Set-Cookie', `aixin=${name}; Path=/; HttpOnly; SameSite=Strict`)
    return made
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL) {
    const path = url.pathname.replace('/api/console/v1', '')
    const session = sessionOf(request, response)
    asked.push(`${request.method} ${path}`)
    const open = /^\/(session|first-administrator)/.test(path)
    if (open) response.setHeader('X-CSRF-TOKEN', session.csrf)
    if (world.hanging && path.includes(world.hanging)) return
    if (world.failing && path.includes(world.failing))
      return problem(response, 503, 'service-unavailable', {}, { 'Retry-After': '60' })
    if (request.method !== 'GET' && request.headers['x-csrf-token'] !== session.csrf)
      return problem(response, 403, 'csrf')
    if (open) return identity(request.method ?? '', path, session, await bodyOf(request), response)
    if (!session.account) return problem(response, 401, 'unauthenticated')
    if (path === '/statistics/stream') return stream(request, response, url)
    const needs = NEEDED.find(([start]) => path.startsWith(start))?.[1] ?? []
    if (needs.length && !needs.some((one) => session.account!.permissions.includes(one)))
      return problem(response, 403, 'forbidden')
    if (path === '/imports/stream') return imports.stream(request, response)
    if (path.endsWith('/pieces')) return imports.piece(request, response)
    const method = request.method ?? ''
    const sent = method === 'GET' ? {} : await bodyOf(request)
    const version = String(request.headers['if-match'] ?? '')
    const doors = [
      () => offices.answer(method, url, sent, version, response),
      () => changes.answer(method, path, url.searchParams, sent, response),
      () => duplicates.answer(method, path, url.searchParams, sent, version, response),
      () => checks.answer(method, path, url.searchParams, sent, response),
      () => benefits.answer(method, path, sent, version, response),
      () => people.answer(method, path, sent, response),
      () => register.answer(method, url, sent, response),
      () => rounds.answer(request, url, sent, response),
      () => imports.answer(request, url, sent, response),
      () => exports.answer(request, url, sent, response, session.account!),
      () => comparisons.answer(request, url, sent, response),
      () => divisionTree.answer(method, path, sent, version, response),
      () => unitTrees.answer(method, path, sent, version, response),
    ]
    for (const door of doors) {
      door()
      if (response.writableEnded) return
    }
    return read(path, url.searchParams, response, session.account.grants)
  }

  async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    return parts.length ? JSON.parse(Buffer.concat(parts).toString()) : {}
  }

  const nodeOf = (query: URLSearchParams) =>
    [...divisions, ...units].find(({ id }) => id === (query.get('division') ?? query.get('unit')))
  const yearOf = (query: URLSearchParams) => (query.get('year') ? Number(query.get('year')) : null)
  const figures = (node: Node, query: URLSearchParams) =>
    figuresOf(node, yearOf(query), query.get('tree') ?? '', { contacts: world.contacts })

  function read(path: string, query: URLSearchParams, response: ServerResponse, grants: string[]) {
    if (path.startsWith('/care-records')) return recordAnswer(path, query, response)
    if (path.startsWith('/policies')) return policyAnswer(path, query, response)
    if (path === '/units') {
      const items = units.filter(({ above }) => !above).map(unitView)
      return json(response, { items, total: items.length, totalIsLowerBound: false, page: 1, size: 200, next: null })
    }
    if (path === '/statistics/reconciliation') {
      return json(response, { green: true, lastGreenAt: '2026-11-22T06:00:00Z', openDifferences: 0, parkedEvents: 0 })
    }
    if (path === '/statistics/dashboard') {
      const node = nodeOf(query)
      if (!node) return problem(response, 404, 'not-found')
      const tree = query.get('tree') ?? ''
      return json(response, dashboardOf(node, yearOf(query), tree, { contacts: world.contacts }, grants))
    }
    const report = reportAnswer(path, query)
    if (report) return 'errors' in report ? problem(response, 400, 'validation-failed', report) : json(response, report)
    const [, statistics, kind, id, children] =
      /^(\/statistics)?\/(divisions|units)\/(\d+)(\/children)?$/.exec(path) ?? []
    const node = (kind === 'units' ? units : divisions).find((one) => one.id === id)
    if (!node) return problem(response, 404, 'not-found')
    const found = children ? below(node, query.get('tree') ?? '') : [node]
    const views = found.map((one) =>
      statistics ? figures(one, query) : kind === 'units' ? unitView(one) : divisionView(one),
    )
    return json(response, !children ? views[0] : statistics ? { items: views } : views)
  }

  function stream(request: IncomingMessage, response: ServerResponse, { searchParams: query }: URL) {
    const node = nodeOf(query)
    if (!node) return problem(response, 404, 'not-found')
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    const send = () =>
      response.write(`event: figures\nid: ${world.version}\ndata: ${JSON.stringify(figures(node, query))}\n\n`)
    const beat = () => response.write('event: beat\ndata: {}\n\n')
    const timer = setInterval(beat, world.beat)
    const one = { send, close: () => response.end() }
    streams.add(one)
    request.on('close', () => {
      clearInterval(timer)
      streams.delete(one)
    })
    send()
    beat()
  }

  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    world,
    streams,
    offices,
    people,
    register,
    changes,
    checks,
    duplicates,
    rounds,
    imports,
    comparisons,
    benefits,
    divisions: divisionTree,
    units: unitTrees,
    /** What was asked for, in order. */
    asked,
    /** A visit came in somewhere: every open page is told. */
    logContacts(n: number) {
      world.contacts += n
      world.version++
      streams.forEach(({ send }) => send())
    },
    endSessions: () => sessions.forEach((session) => delete session.account),
    async stop() {
      streams.forEach(({ close }) => close())
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export type Server = Awaited<ReturnType<typeof startServer>>

// Reads the document and shows it. Everything is put in as text: nothing of the document is ever taken for HTML.
import { words } from './words.js'

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** An element with its children; strings become text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children.flat().filter((child) => child !== undefined && child !== ''))
  return element
}

const nameOf = (ref) => ref.split('/').pop()

/** What a value looks like, in one line; types that have a name are links. */
function shape(schema) {
  if (!schema || !Object.keys(schema).length) return [words.anything]
  if (schema.$ref) {
    const link = make('a', { href: `#${nameOf(schema.$ref)}` }, nameOf(schema.$ref))
    return [link, ...limits(schema)]
  }
  const either = schema.anyOf ?? schema.oneOf
  if (either) {
    const some = either.filter((one) => one.type !== 'null').flatMap((one, at) => [at ? ' | ' : '', ...shape(one)])
    return either.some((one) => one.type === 'null') ? [...some, `，${words.orNull}`] : some
  }
  if (schema.allOf) return schema.allOf.flatMap((one, at) => [at ? ' + ' : '', ...shape(one)])
  const types = [schema.type ?? []].flat()
  const type = types.find((one) => one !== 'null')
  const told = [...kind(type, schema), ...limits(schema)]
  return types.includes('null') ? [...told, `，${words.orNull}`] : told
}

function kind(type, schema) {
  if (type === 'array') return around(words.list, shape(schema.items))
  if (schema.const !== undefined) return [make('code', {}, JSON.stringify(schema.const))]
  if (type === 'object' && schema.properties) return [fields(schema)]
  if (type === 'object' && schema.additionalProperties) return around(words.map, shape(schema.additionalProperties))
  return [make('code', {}, [type ?? words.anything, schema.format].filter(Boolean).join(' · '))]
}

/** A phrase around something that may hold links. */
function around(phrase, inner) {
  const [before, after] = phrase('\u0000').split('\u0000')
  return [before, ...inner, after]
}

function limits({ minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, ...schema }) {
  const least = minLength ?? minimum ?? minItems
  const most = maxLength ?? maximum ?? maxItems
  const told = [
    least === undefined ? '' : words.least(least),
    most === undefined ? '' : words.most(most),
    schema.default === undefined || schema.default === '' ? '' : words.unless(schema.default),
  ].filter(Boolean)
  return [told.length ? `，${told.join('，')}` : '', ...(pattern ? [' ', make('code', {}, pattern)] : [])]
}

function row(name, need, what) {
  return make('tr', {}, make('th', { scope: 'row' }, make('code', {}, name)), make('td', { class: 'note' }, need), make('td', {}, what))
}

function fields({ properties, required = [] }) {
  const rows = Object.entries(properties).map(([name, schema]) =>
    row(name, required.includes(name) ? '' : words.optional, shape(schema)),
  )
  return make('table', {}, make('tbody', {}, rows))
}

function contents(content = {}) {
  const told = Object.entries(content).map(([type, { schema }]) => make('p', {}, make('code', {}, type), ' ', shape(schema)))
  return told.length ? told : [make('p', { class: 'note' }, words.none)]
}

function needed(security) {
  if (!security.length) return words.open
  return `${words.needs} ${security.map((one) => Object.entries(one).map(([name, scopes]) => [words.schemes[name] ?? name, ...scopes].join(' ')).join(` ${words.and} `))}`
}

function operation(path, method, { parameters = [], requestBody, responses, security = [], description }) {
  const sections = [make('p', { class: 'note' }, needed(security))]
  if (description) sections.push(make('p', {}, description))
  if (parameters.length) {
    const rows = parameters.map(({ name, in: where, required, schema, description: told }) =>
      row(name, `${words.in[where]}，${required ? words.required : words.optional}`, [...shape(schema), told ? `　${told}` : '']),
    )
    sections.push(make('h3', {}, words.parameters), make('table', {}, make('tbody', {}, rows)))
  }
  if (requestBody) sections.push(make('h3', {}, words.body), ...contents(requestBody.content))
  for (const [status, { description: told, content }] of Object.entries(responses)) {
    const name = status === 'default' ? words.otherwise : status
    sections.push(make('h3', {}, `${words.answer} ${name}　${told ?? ''}`), ...contents(content))
  }
  const summary = make('summary', {}, make('span', { class: `method ${method}` }, method.toUpperCase()), make('span', { class: 'path' }, path))
  return make('details', { 'data-found': `${method} ${path}`.toLowerCase() }, summary, make('div', {}, sections))
}

function door(tag, paths) {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]?.tags?.includes(tag)).map((method) => operation(path, method, item[method])),
  )
  return make('section', {}, make('h2', {}, tag, ' ', make('span', { class: 'note' }, words.count(operations.length))), operations)
}

function types(schemas) {
  const all = Object.keys(schemas).sort()
  return make('section', {}, make('h2', {}, words.schemas), all.map((name) => {
    const { enum: values, ...schema } = schemas[name]
    const told = values ? values.flatMap((value, at) => [at ? ' · ' : '', make('code', {}, value)]) : shape(schema)
    const summary = make('summary', {}, make('code', {}, name))
    return make('details', { id: name, 'data-found': name.toLowerCase() }, summary, make('div', {}, told))
  }))
}

/** A link to a type opens it. */
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target?.tagName !== 'DETAILS') return
  if (target.hidden) {
    const field = document.getElementById('search')
    field.value = ''
    field.dispatchEvent(new Event('input'))
  }
  target.open = true
  target.scrollIntoView()
}

function search(main, nothing, text) {
  const wanted = text.trim().toLowerCase()
  for (const one of main.querySelectorAll('[data-found]')) one.hidden = !one.dataset.found.includes(wanted)
  for (const section of main.querySelectorAll('section')) section.hidden = !section.querySelector('[data-found]:not([hidden])')
  nothing.hidden = Boolean(main.querySelector('section:not([hidden])'))
}

async function show() {
  const about = document.getElementById('about')
  const answer = await fetch('/docs/openapi.json').catch(() => undefined)
  if (!answer?.ok) {
    about.textContent = words.failed
    return
  }
  const { info, tags, paths, components } = await answer.json()
  about.textContent = info.description
  const main = document.getElementById('doors')
  const nothing = make('p', { hidden: '', role: 'status' }, words.nothing)
  main.append(...tags.map(({ name }) => door(name, paths)), types(components.schemas), nothing)
  document.getElementById('search').addEventListener('input', ({ target }) => search(main, nothing, target.value))
  addEventListener('hashchange', open)
  open()
}

void show()

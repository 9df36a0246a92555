'use strict';
const CONTROL = '/__simulator';
const say = text => { document.getElementById('said').textContent = text; };
const field = id => document.getElementById(id).value;

async function call(method, path, body) {
  const response = await fetch(CONTROL + path, { method, body: body && JSON.stringify(body) });
  const json = response.status === 204 ? null : await response.json();
  if (!response.ok) {
    throw new Error(json[0].message + (json[0].field ? ' (' + json[0].field + ')' : ''));
  }
  return json;
}

/** Creates an element. Its children are elements or texts; texts are never interpreted as HTML. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}
const code = text => element('code', {}, text);
const cell = (...children) => element('td', {}, ...children);

/** Fills a table. Rows that have not changed are left alone, so that neither focus nor selection is lost. */
function fill(id, items, row, none) {
  const body = document.getElementById(id);
  const state = JSON.stringify(items);
  if (body.dataset.state !== state) {
    body.dataset.state = state;
    const columns = body.parentElement.querySelectorAll('thead th').length;
    body.replaceChildren(...(items.length
      ? items.map(row)
      : [element('tr', {}, element('td', { colspan: columns, class: 'dim' }, none))]));
  }
}

function requestRow(request) {
  return element('tr', {},
    cell(element('span', { class: 'dim' }, request.at.substring(11, 19))),
    cell(element('span', { class: 'method' }, request.method), ' ', code(request.path)),
    cell(element('span', { class: request.status < 400 ? 'good' : 'bad' }, String(request.status))),
    cell(request.link ? code(request.link.substring(0, 8)) : null),
    cell(request.reason || null));
}

function left(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':') + ' left';
}

function resumption(link, session) {
  const answer = { session: session.session, link: link.id };
  if (session.expects_input) {
    answer.token = document.body.dataset.token;
  }
  return document.body.dataset.curl + session.resumed_at + " -X PATCH \\\n  -H 'Content-Type: application/json' -d '"
    + JSON.stringify(answer) + "'";
}

function linkRow(link) {
  const invalidate = element('button', { type: 'button', 'aria-label': 'Invalidate link ' + link.id }, 'Invalidate');
  invalidate.addEventListener('click', () => act(() => call('POST', '/links/' + link.id + '/invalidate'), 'The link is invalid'));
  const sessions = link.sessions.map(session => element('div', {},
    session.instructions + ' ', element('span', { class: 'dim', 'data-left': session.session }, left(session.seconds_left)),
    element('pre', { tabindex: '0' }, resumption(link, session))));
  return element('tr', {}, cell(code(link.id)), cell(link.institution),
    cell(element('span', { class: link.status === 'valid' ? 'good' : 'bad' }, link.status)), cell(...sessions), cell(invalidate));
}

function showLinks(links) {
  // The remaining time changes every second, so it is updated in place.
  fill('links', links.map(link => ({ ...link, sessions: link.sessions.map(session => ({ ...session, seconds_left: 0 })) })),
    linkRow, 'None yet: register one as shown under "Try it". The challenge of its bank then appears here.');
  links.flatMap(link => link.sessions).forEach(session => {
    const shown = document.querySelector('[data-left="' + session.session + '"]');
    if (shown) {
      shown.textContent = left(session.seconds_left);
    }
  });
  document.getElementById('link-count').textContent = links.length;
  const choice = document.getElementById('webhook-link');
  const ids = links.map(link => link.id).join();
  if (choice.dataset.state !== ids) {
    choice.dataset.state = ids;
    choice.disabled = links.length === 0;
    choice.replaceChildren(...(links.length ? [] : [element('option', { value: '' }, 'none yet: register one')]), ...links.map(link => element('option', { value: link.id }, link.institution + ' ' + link.id.substring(0, 8))));
  }
}

function faultRow(fault) {
  const kind = fault.failure || fault.status || 'delay';
  return element('tr', {}, cell(String(kind)), cell((fault.method || 'any') + ' ', code(fault.path || 'path')),
    cell('× ' + fault.times), cell(fault.delay_ms ? fault.delay_ms + ' ms late' : null));
}

function webhookRow(webhook) {
  return element('tr', {}, cell(webhook.body.webhook_type + ' ' + webhook.body.webhook_code),
    cell(webhook.body.link_id ? code(webhook.body.link_id.substring(0, 8)) : null),
    cell(webhook.delivered ? 'delivered' : webhook.attempts ? 'tried ' + webhook.attempts + ' times' : 'recorded'));
}

async function refresh() {
  try {
    const [state, requests, links, faults, webhooks] =
      await Promise.all(['', '/requests', '/links', '/faults', '/webhooks'].map(path => call('GET', path)));
    document.getElementById('time').textContent = state.time.substring(0, 19).replace('T', ' ') + ' UTC';
    fill('requests', requests.slice(0, 20), requestRow, 'None yet: send the first one as shown under "Try it".');
    showLinks(links);
    fill('faults', faults, faultRow, 'None.');
    fill('webhook-list', webhooks.slice(-10).reverse(), webhookRow, 'None yet.');
  } catch (error) {
    say('The simulator does not respond: ' + error.message);
  }
}

async function act(action, done) {
  try {
    await action();
    say(done);
  } catch (error) {
    say(error.message);
  }
  await refresh();
}

function on(id, event, action, done) {
  document.getElementById(id).addEventListener(event, happened => {
    happened.preventDefault();
    act(() => action(happened), done);
  });
}

document.querySelectorAll('[data-advance]').forEach(button => button.addEventListener('click',
  () => act(() => call('POST', '/clock', { advance: button.dataset.advance }), 'The clock was advanced')));
on('reset', 'click', () => call('POST', '/reset'), 'All data was discarded, and the clock was reset');
on('clear-faults', 'click', () => call('DELETE', '/faults'), 'All faults were removed');
on('fault-form', 'submit', () => {
  const kind = field('fault-kind');
  const fault = { times: Number(field('fault-times')) };
  if (field('fault-path')) {
    fault.path = field('fault-path');
  }
  if (/^\d+$/.test(kind)) {
    fault.status = Number(kind);
  } else if (kind === 'delay') {
    fault.delay_ms = 3000;
  } else {
    fault.failure = kind;
  }
  return call('POST', '/faults', fault);
}, 'The fault was added');
on('webhook-form', 'submit', () => {
  const [type, webhookCode] = field('webhook-kind').split(' ');
  return call('POST', '/webhooks', { type, code: webhookCode, link: field('webhook-link') });
}, 'The webhook was sent');

refresh();
setInterval(() => document.hidden || refresh(), 1000);

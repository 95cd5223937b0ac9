import uPlot from '/webjars/uplot/dist/uPlot.esm.js';
import {LiveChart} from '/dev/chart.js';
import {numbers, parse, sample} from '/dev/metrics.js';

const STEP_SECONDS = 2;
const KEPT = 10 * 60 / STEP_SECONDS;

const times = [];
const charts = [];
let before;
let known = {state: null, version: null, instance: null, uptime: null};
let silentSince;
let source;

async function get(address) {
  const answer = await fetch(address, {cache: 'no-store', signal: AbortSignal.timeout(STEP_SECONDS * 900)});
  if (!answer.ok) {
    throw new Error(`${address} answers ${answer.status}`);
  }
  return answer;
}

/** Where the metrics are: on the management port, so that no limit of the service's own port hides them. */
async function metrics() {
  source ??= `http://${location.hostname}:${await (await get('/dev/management-port')).text()}/actuator/prometheus`;
  const time = Date.now() / 1000;
  return parse(await (await get(source)).text(), time);
}

async function step() {
  try {
    const reading = await metrics();
    forgetARestart(reading);
    push(reading.time, chart => numbers(chart, reading, before));
    facts(reading);
    before = reading;
    show(known);
    silence();
  } catch (failed) {
    push(Date.now() / 1000, () => new Map());
    show({...known, state: null});
    silence(failed);
  }
  setTimeout(step, STEP_SECONDS * 1000);
}

/** The counters of another process began at nothing, however far they are. */
function forgetARestart(reading) {
  const startOf = read => sample(read, 'process_start_time_seconds')?.value;
  if (before && startOf(before) !== startOf(reading)) {
    before = {time: before.time, metrics: new Map()};
  }
}

function push(time, numbersOf) {
  times.push(time);
  const forgotten = times.length > KEPT ? times.splice(0, times.length - KEPT).length : 0;
  charts.forEach(chart => chart.push(times, numbersOf(chart.signal), forgotten));
}

function facts(reading) {
  const state = sample(reading, 'basket_instance_state');
  const uptime = sample(reading, 'process_uptime_seconds');
  const states = (reading.metrics.get('basket_instance_state') ?? []).filter(each => each.value === 1);
  known = {
    state: states.map(each => each.tags.state).join(' '),
    version: state?.tags.version,
    instance: state?.tags.instance,
    uptime: uptime && inWords(uptime.value),
    'in flight': sample(reading, 'basket_requests_in_flight')?.value,
    'unsettled checkouts': sample(reading, 'basket_checkouts_unsettled')?.value,
    'last read': new Date(reading.time * 1000).toLocaleTimeString('en-GB'),
  };
}

function show(facts) {
  document.querySelector('#facts').replaceChildren(...Object.entries(facts).map(([name, fact]) => {
    const cell = document.createElement('div');
    cell.className = name === 'state' ? `state ${fact === 'up' ? 'well' : 'ill'}` : '';
    cell.append(element('dt', name), element('dd', fact ?? 'no data'));
    return cell;
  }));
}

function silence(failed) {
  silentSince = failed ? silentSince ?? new Date() : undefined;
  document.body.classList.toggle('silent', !!failed);
  const text = document.querySelector('#silence');
  text.hidden = !failed;
  text.textContent = failed
    ? `No data since ${silentSince.toLocaleTimeString('en-GB')}: ${failed.message}. Asking again every ${STEP_SECONDS} s.`
    : '';
}

function inWords(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min ${Math.floor(seconds % 60)} s`;
}

function element(tag, ...content) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

const groups = await (await get('/dev/signals.json')).json();
for (const group of groups) {
  const place = element('div');
  place.className = 'charts';
  document.querySelector('#groups').append(element('section', element('h2', group.title), place));
  charts.push(...group.charts.map(signal => new LiveChart(uPlot, signal, place, KEPT * STEP_SECONDS)));
}
show(known);
step();

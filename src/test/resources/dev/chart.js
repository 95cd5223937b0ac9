// One small chart that grows to the right.

const CALM = ['#2a78d6', '#1f9d5c', '#8a5cd6', '#1899a8', '#8a8a3a', '#7f7f7f', '#4b9fe0', '#5aa02c'];
const ALARMING = ['#d6342a', '#e07b00', '#c2358a', '#a0522d', '#e0a000'];
const ALARM = /error|warn|fault|timeout|not_sent|open|bad|hung|hangs|unknown|unavailable|internal|overloaded|failed|stale|unsettled|no_answer|lost/;
const HEIGHT = 130;
const SHORTEST_SECONDS = 120;

export class LiveChart {

  constructor(library, signal, place, seconds) {
    this.signal = signal;
    this.seconds = seconds;
    this.lines = new Map();
    this.box = document.createElement('figure');
    const title = document.createElement('figcaption');
    const unit = document.createElement('small');
    unit.textContent = signal.unit;
    title.append(signal.title, ' ', unit);
    this.box.append(title);
    place.append(this.box);
    this.nothing = document.createElement('p');
    this.nothing.className = 'nothing';
    this.nothing.textContent = 'nothing so far';
    this.plot = new library(this.options(), [[]], this.box);
    this.box.append(this.nothing);
    new ResizeObserver(() => this.plot.setSize({width: this.box.clientWidth, height: HEIGHT})).observe(this.box);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.plot.redraw());
  }

  /** The numbers at the last of those times, after as many of the oldest as were forgotten. */
  push(times, numbers, forgotten) {
    for (const name of [...numbers.keys()].filter(name => !this.lines.has(name))) {
      this.lines.set(name, {values: Array(times.length - 1 + forgotten).fill(null), shown: false});
    }
    for (const [name, line] of this.lines) {
      line.values.push(numbers.get(name) ?? null);
      line.values.splice(0, forgotten);
      this.show(name, line);
    }
    const shown = [...this.lines.values()].filter(line => line.shown).sort((one, other) => one.shown - other.shown);
    this.plot.setData([times, ...shown.map(line => line.values)]);
    this.nothing.hidden = shown.length > 0;
    if (!(this.plot.cursor.left >= 0)) {
      this.plot.setLegend({idx: times.length - 1});
    }
  }

  /** Where lines are many and mostly nothing happens, a line begins with the first thing that does. */
  show(name, line) {
    if (!line.shown && (!this.signal.quiet || line.values.at(-1) > 0)) {
      line.shown = this.plot.series.length;
      this.plot.addSeries(lineOf(name, line.shown - 1));
    }
  }

  options() {
    const {least = 0, most} = this.signal;
    return {
      width: this.box.clientWidth || 300,
      height: HEIGHT,
      series: [{value: (_, at) => at === null ? '' : new Date(at * 1000).toLocaleTimeString('en-GB')}],
      scales: {
        x: {range: (_, from, to) => [to - Math.min(this.seconds, Math.max(SHORTEST_SECONDS, to - from)), to]},
        y: {range: (_, from, to) => [least, most ?? Math.max(to ?? 0, least + 1) * 1.05]},
      },
      axes: [
        {...axis(), size: 24, space: 60, values: (_, ticks) => ticks.map(at => new Date(at * 1000).toLocaleTimeString('en-GB').slice(0, 5))},
        {...axis(), size: 50, space: 28, values: (_, ticks) => ticks.map(short)},
      ],
      cursor: {sync: {key: 'look'}, y: false, drag: {x: false, y: false}},
      legend: {live: true},
    };
  }
}

function axis() {
  const colour = name => () => getComputedStyle(document.body).getPropertyValue(name);
  return {
    stroke: colour('--faint'),
    font: '11px system-ui, sans-serif',
    grid: {stroke: colour('--rule'), width: 1},
    ticks: {stroke: colour('--rule'), width: 1, size: 4},
  };
}

function lineOf(name, index) {
  const colours = ALARM.test(name) ? ALARMING : CALM;
  return {
    label: name.replace('/v1/', '/'),
    stroke: colours[index % colours.length],
    width: 1.5,
    value: (_, number) => number === null || number === undefined ? '–' : short(number),
    points: {size: 4, filter: alone},
  };
}

/** Where a number has none on either side, so that no line leads to it. */
function alone(plot, series) {
  const values = plot.data[series];
  return values.flatMap((value, at) => value !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null ? [at] : []);
}

function short(number) {
  return number >= 100 ? Math.round(number).toLocaleString('en-GB') : String(Number(number.toPrecision(3)));
}

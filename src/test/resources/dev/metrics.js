// Reads Prometheus' text and makes of two readings what a chart shows.

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** One reading: for each metric its samples. */
export function parse(text, time) {
  const metrics = new Map();
  for (const line of text.split('\n')) {
    const found = SAMPLE.exec(line);
    if (found) {
      const [, name, labels = '', value] = found;
      const tags = Object.fromEntries([...labels.matchAll(LABEL)].map(([, key, word]) => [key, word]));
      if (!metrics.has(name)) {
        metrics.set(name, []);
      }
      metrics.get(name).push({tags, value: Number(value)});
    }
  }
  return {time, metrics};
}

/** The first sample of that metric that has those tags. */
export function sample(reading, metric, tags = {}) {
  return (reading.metrics.get(metric) ?? [])
      .find(each => Object.entries(tags).every(([key, word]) => each.tags[key] === word));
}

/** How each kind of chart makes its number of the metrics of a line. Undefined where there is nothing to say. */
const KINDS = {
  value: ([gauge]) => gauge.now,
  difference: ([all, free]) => all.now - free.now,
  rate: ([counter], seconds) => counter.growth / seconds,
  mean: ([sum, count]) => count.growth > 0 ? sum.growth / count.growth : undefined,
  share: ([part, whole]) => whole.growth > 0 ? part.growth / whole.growth * 100 : undefined,
};

/** What a chart shows now: for each line its name and number. Without a reading before there are no rates. */
export function numbers(chart, reading, before) {
  const shown = new Map();
  for (const line of chart.lines) {
    const now = line.metrics.map(metric => sums(line, metric, reading));
    const then = line.metrics.map(metric => before && sums(line, metric, before));
    for (const name of now[0].keys()) {
      const changes = now.map((sum, index) => change(sum.get(name), then[index], name));
      const number = KINDS[chart.show](changes, before && (reading.time - before.time));
      if (Number.isFinite(number)) {
        shown.set(name, number * (chart.times ?? 1));
      }
    }
  }
  return shown;
}

/** The samples of a line, by its tags: added up, but the largest of what are maxima already. */
function sums(line, metric, reading) {
  const sums = new Map();
  const join = metric.endsWith('_max') ? Math.max : (one, other) => one + other;
  for (const {tags, value} of reading.metrics.get(metric) ?? []) {
    if (!Number.isNaN(value) && Object.entries(line.only ?? {}).every(([key, words]) => words.includes(tags[key]))) {
      const name = [line.name, ...(line.by ?? []).map(key => tags[key])].filter(word => word && word !== 'none').join(' ');
      sums.set(name, sums.has(name) ? join(sums.get(name), value) : value);
    }
  }
  return sums;
}

/** A number and how far it grew. A counter that is smaller than before, or was not there, began again from nothing. */
function change(now = 0, then, name) {
  const old = then?.get(name) ?? 0;
  return {now, growth: !then ? NaN : now >= old ? now - old : now};
}

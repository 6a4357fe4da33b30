// Runs the reference implementation of opening_hours, which is installed outside the project:
//   node reference.js PACKAGE speed STRINGS SECONDS            prints place-weeks and strings a second of the processor
//   node reference.js PACKAGE intervals STRINGS FROM TO DAYS   prints a line for each string, with tabs:
//     accepted (1 or 0), open intervals, unknown intervals, as start/end separated by spaces
// DAYS lists the holidays: "PH date" or "SH first last", one a line. The package has its own: its public holidays must be
// the same, and its school holidays are replaced as it is read.
'use strict';
process.env.TZ = 'Europe/Paris';
const fs = require('fs');
const path = require('path');
const Module = require('module');
const [folder, mode, strings, ...rest] = process.argv.slice(2);
const place = {
  lat: '50.36', lon: '3.39',
  address: {country: 'France', country_code: 'fr', state: 'Hauts-de-France'},
};
const lines = fs.readFileSync(strings, 'utf8').split('\n');
if (lines[lines.length - 1] === '') lines.pop();
const say = (text) => process.stdout.write(text + '\n');
console.log = console.warn = console.error = () => {};

function days(file) {
  const all = {PH: [], SH: []};
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [kind, ...dates] = line.split(' ');
    all[kind].push(dates);
  }
  return all;
}

/** Each period as a holiday of its own; a year that has none repeats the nearest, far from the days compared. */
function table(periods) {
  return '[' + periods.map(([first, last], number) => {
    const [year, ...from] = first.split('-').map(Number);
    const [, ...to] = last.split('-').map(Number);
    const years = [];
    for (let other = year - 4; other <= year + 4; other++) {
      years.push(`${other}: ${JSON.stringify(other === year ? from.concat(to) : [2, 29, 2, 29])}`);
    }
    return `{name: "period ${number}", ${years.join(', ')}}`;
  }).join(',') + ']';
}

function load(holidays) {
  const file = path.join(folder, 'build', 'opening_hours.js');
  let source = fs.readFileSync(file, 'utf8');
  if (holidays) {
    const state = source.indexOf('"Hauts-de-France": {');
    const begin = source.indexOf('[', source.indexOf('SH: ', state));
    let end = begin;
    for (let depth = 0; ; end++) {
      if (source[end] === '[') depth++;
      else if (source[end] === ']' && --depth === 0) break;
    }
    source = source.slice(0, begin) + table(holidays.SH) + source.slice(end + 1);
  }
  const module = new Module(file);
  module.filename = file;
  module.paths = Module._nodeModulePaths(path.dirname(file));
  module._compile(source, file);
  return module.exports;
}

const two = (number) => String(number).padStart(2, '0');
const wall = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  + `T${two(date.getHours())}:${two(date.getMinutes())}`;
const midnight = (day) => new Date(day + 'T00:00');

function intervals(from, to, file) {
  const holidays = days(file);
  const Hours = load(holidays);
  const read = (text) => new Hours(text, place, {tag_key: 'opening_hours'});
  const theirs = read('PH').getOpenIntervals(midnight(from), midnight(to)).map(([day]) => wall(day).slice(0, 10));
  const ours = holidays.PH.map(([day]) => day).filter((day) => day >= from && day < to);
  if (theirs.join() !== ours.join()) throw new Error(`other public holidays: ${theirs} instead of ${ours}`);
  for (const line of lines) {
    try {
      const all = read(line).getOpenIntervals(midnight(from), midnight(to));
      const written = (unknown) => all.filter((one) => one[2] === unknown)
        .map(([start, end]) => wall(start) + '/' + wall(end)).join(' ');
      say(`1\t${written(false)}\t${written(true)}`);
    } catch (refusal) {
      say('0\t\t');
    }
  }
}

function rate(seconds, work) {
  const begin = process.cpuUsage();
  let count = 0;
  let took = 0;
  for (let round = 0; took < seconds; round++) {
    for (let i = 0; i < lines.length; i++, count++) work(i, round);
    const used = process.cpuUsage(begin);
    took = (used.user + used.system) / 1e6;
  }
  return Math.round(count / took);
}

function speed(seconds) {
  const Hours = load(null);
  const read = (text) => new Hours(text, place, {tag_key: 'opening_hours'});
  const all = lines.map(read);
  const week = (i, round) => all[i].getOpenIntervals(
    new Date(2026, 8, 7 + 7 * (round % 50)), new Date(2026, 8, 14 + 7 * (round % 50)));
  rate(seconds / 2, week);
  const weeks = rate(seconds, week);
  rate(seconds / 2, (i) => read(lines[i]));
  say(`${weeks} ${rate(seconds, (i) => read(lines[i]))}`);
}

if (mode === 'speed') speed(Number(rest[0]));
else intervals(...rest);

// Keeps a copy of the portal on this device: the pages, files and data that the site lists, and nothing that anybody typed or
// looked at. What is above this line is written by the server: `copy` says what to keep, `id` changes with all of it.
'use strict';

const patience = 3000;
const longestWait = 15000;
const day = 24 * 60 * 60 * 1000;
const clockSlack = 10 * 60 * 1000;
const clockStep = 60 * 1000;
const atOnce = 4;
const ours = 'drugreference-';
const copyName = ours + id;
const clockName = `${ours}clock`;
const declinedName = `${ours}declined`;
const root = self.registration.scope;
const address = path => root + path;
const recordAddress = address('offline/kept.json');
const clockAddress = address('offline/clock.json');
const files = new Map([...copy.files, ...copy.engine].map(file => [file.path, file.integrity]));
const isGone = status => status === 404 || status === 410;
const isNobodyBehind = status => status >= 502 && status <= 504;
let refreshing = null;

// Counts what was taken away, for those who are keeping meanwhile.
let removals = 0;

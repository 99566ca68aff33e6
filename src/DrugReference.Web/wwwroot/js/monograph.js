// What makes a long monograph shorter: the section one is in, a field that leaves only what holds the words, links to copy.
// Without it every word is there, and every section is one link away.
(() => {
  'use strict';

  const body = document.querySelector('.monograph-body');
  const bar = document.querySelector('.section-nav ul');
  const links = new Map([...bar.querySelectorAll('li:not(.nav-find) a[href^="#"]')].map(link => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  const faqs = [...body.querySelectorAll('.faq')];

  // The section that holds the top of what is read.
  function markCurrent() {
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 24;
    let current = null;
    for (const [place, link] of links) {
      if (place && place.offsetParent && place.getBoundingClientRect().top <= line) {
        current = link;
      }
    }
    const before = bar.querySelector('[aria-current]');
    if (current !== before) {
      before?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
      // The bar alone is moved: scrolling into view would move the page under the reader's eyes too.
      // Nor is it moved from under the keyboard.
      if (!bar.querySelector(':focus-visible')) {
        centre(current ?? bar.querySelector('a'));
      }
    }
  }

  // Beside what is pinned at its beginning.
  const pinned = bar.querySelector('li:has(.nav-dose)')?.offsetWidth ?? 0;
  const centre = link => { bar.scrollLeft = link.offsetLeft - Math.max(pinned + 4, (bar.clientWidth - link.offsetWidth) / 2); };

  let waiting = false;
  function markSoon() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        markCurrent();
      });
    }
  }

  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches('.faq') && !target.open) {
      target.open = true;
      target.scrollIntoView();
    }
  }

  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  // Small parts that are shown or hidden as one.
  const parts = [...body.querySelectorAll('.section:not(:has(.faq), .boxed-warning), .faq')];

  // What is there to be read, and not the buttons and words for hearing that stand in it.
  function textsOf(part) {
    const texts = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest('.copy-link, .visually-hidden')) {
        texts.push(walker.currentNode);
      }
    }
    return texts;
  }

  // A figure is looked for as a whole: 8 is neither in 18 nor in 0.8.
  const pattern = word => new RegExp(
    `${/^\d/.test(word) ? '(?<![\\d.,])' : ''}${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(' ', '\\s')}${/\d$/.test(word) ? '(?![\\d.,]*\\d)' : ''}`, 'g');

  // Every place of the words, as ranges that the style sheet marks; the text itself is never touched.
  function placesOf(patterns, part) {
    const places = [];
    for (const node of textsOf(part)) {
      const text = fold(node.data);
      // A folded letter may be longer or shorter than its original: then no place can be told.
      for (const word of text.length === node.length ? patterns : []) {
        for (const match of text.matchAll(word)) {
          const place = document.createRange();
          place.setStart(node, match.index);
          place.setEnd(node, match.index + match[0].length);
          places.push(place);
        }
      }
    }
    return places;
  }

  // What is found below a heading is shown under it.
  function showHeadings() {
    let below = [];
    for (const section of [...body.querySelectorAll('.section')].reverse()) {
      const level = Number(section.dataset.level);
      const holds = section.querySelector('.faq') ? section.querySelector('.faq:not([hidden])') : !section.hidden;
      section.hidden = !holds && !below.some(each => each > level);
      below = [...below.filter(each => each <= level), ...(section.hidden ? [] : [level])];
    }
  }

  let places = [];
  let shown = -1;

  function showNext() {
    if (places.length > 0) {
      shown = (shown + 1) % places.length;
      places[shown].startContainer.parentElement.scrollIntoView({ block: 'center' });
    }
  }

  function find(typed) {
    const phrase = fold(typed).trim().replace(/\s+/g, ' ');
    const texts = new Map(parts.map(part => [part, phrase && fold(textsOf(part).map(node => node.data).join(' ')).replace(/\s+/g, ' ')]));
    const isPhrase = parts.some(part => texts.get(part).match(pattern(phrase)));
    const words = (isPhrase ? [phrase] : phrase.split(' ')).filter(word => word.length > 1 || /\d/.test(word)).map(pattern);
    let found = 0;
    places = [];
    shown = -1;
    for (const part of parts) {
      const holds = words.every(word => texts.get(part).match(word));
      part.hidden = !holds;
      if (words.length > 0 && holds) {
        found++;
        places.push(...placesOf(words, part));
        if (part.matches('.faq')) {
          part.open = true;
        }
      } else if (part.matches('.faq')) {
        part.open = false;
      }
    }
    showHeadings();
    if (globalThis.CSS?.highlights) {
      CSS.highlights.set('found', new Highlight(...places));
    }
    for (const [place, link] of links) {
      link.parentElement.hidden = !place?.offsetParent;
    }
    markCurrent();
    return words.length === 0 ? '' : found === 0 ? 'Found nowhere in this monograph.' : `${places.length} ${places.length === 1 ? 'place' : 'places'} in ${found} ${found === 1 ? 'part' : 'parts'}; the rest is hidden. Enter leads to the next.`;
  }

  function addFind() {
    const field = document.getElementById('find-text');
    const status = document.getElementById('find-status');
    let typing = 0;
    field.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => { status.textContent = find(field.value); }, 120);
    });
    field.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        showNext();
      }
    });
    // A link to what is hidden shows everything again.
    addEventListener('hashchange', () => {
      if (location.hash !== '#find-text' && field.value) {
        field.value = '';
        status.textContent = find('');
        document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
      }
    });
    const link = bar.querySelector('.nav-find a');
    link.addEventListener('click', event => {
      event.preventDefault();
      field.closest('.find').classList.add('open');
      field.focus();
      field.select();
      field.scrollIntoView({ block: 'center' });
    });
  }

  function addCopyLink(id, name, place, words) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link';
    button.setAttribute('aria-label', `Copy link to ${name}`);
    button.append(words);
    button.addEventListener('click', async () => {
      const address = `${document.querySelector('link[rel="canonical"]').href}#${id}`;
      let told = 'Link copied';
      try {
        await navigator.clipboard.writeText(address);
      } catch {
        // Without the right to copy, the address bar has the link.
        location.hash = id;
        told = 'The address bar has the link';
      }
      tell(button, told);
    });
    place.append(button);
  }

  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  body.append(said);

  function tell(button, words) {
    said.textContent = words;
    button.dataset.said = words;
    setTimeout(() => {
      delete button.dataset.said;
      said.textContent = '';
    }, 2000);
  }

  for (const heading of body.querySelectorAll('.section > :is(h2, h3, h4, h5, h6)[id]')) {
    addCopyLink(heading.id, heading.textContent.trim(), heading.parentElement, '');
  }
  for (const faq of faqs) {
    addCopyLink(faq.id, faq.querySelector('summary').textContent.trim(), faq.querySelector('.faq-answer'), 'Copy link');
  }

  // Only what scrolls is worth a stop of the keyboard.
  function arrangeTables() {
    for (const table of body.querySelectorAll('.table-scroll')) {
      if (table.scrollWidth > table.clientWidth) {
        table.tabIndex = 0;
      } else {
        table.removeAttribute('tabindex');
      }
    }
  }

  arrangeTables();
  addEventListener('resize', arrangeTables, { passive: true });
  addFind();
  openTarget();
  markCurrent();
  // A browser is content with half a link in sight.
  bar.addEventListener('focusin', event => centre(event.target));
  addEventListener('hashchange', openTarget);
  addEventListener('scroll', markSoon, { passive: true });
})();

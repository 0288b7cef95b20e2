// Shows the words of the stop that the pointer or a key has come to. Knows nothing but this file:
// places are in the units of the picture's own frame.
(() => {
  const { across, stops } = JSON.parse(document.getElementById('stops').textContent);
  const reader = document.getElementById('reader');
  const tip = document.getElementById('tip');
  const svg = reader.querySelector('svg');
  const frame = svg.viewBox.baseVal;
  const layer = svg.appendChild(document.createElementNS(svg.namespaceURI, 'g'));
  let at = -1;

  const draw = (name, attributes) => {
    const mark = document.createElementNS(svg.namespaceURI, name);
    for (const key of Object.keys(attributes)) mark.setAttribute(key, attributes[key]);
    layer.append(mark);
  };

  function show(next) {
    at = next;
    layer.replaceChildren();
    tip.replaceChildren();
    tip.hidden = at < 0;
    if (at < 0) return;
    const stop = stops[at];
    for (const [points, colour, width] of stop.rules) draw('polyline', { points, stroke: colour, 'stroke-width': width, fill: 'none' });
    for (const [cx, cy, r, fill, edge] of stop.dots) draw('circle', { cx, cy, r, fill, stroke: edge, 'stroke-width': r * 0.4 });
    const heading = document.createElement('b');
    heading.textContent = stop.heading;
    tip.append(heading);
    for (const [colour, words] of stop.lines) {
      const line = document.createElement('span');
      const swatch = document.createElement('i');
      swatch.style.background = colour;
      const text = document.createElement('span');
      text.textContent = words;
      line.append(...(colour ? [swatch] : []), text);
      tip.append(line);
    }
    const x = stop.dots.length ? stop.dots[0][0] : stop.at;
    tip.style.left = `${(100 * x) / frame.width}%`;
    tip.classList.toggle('before', x > frame.width / 2);
    reader.setAttribute('aria-valuenow', at);
    reader.setAttribute('aria-valuetext', `${stop.heading}: ${stop.lines.map((line) => line[1]).join('; ')}`);
  }

  function follow(event) {
    const box = svg.getBoundingClientRect();
    const place = across
      ? ((event.clientX - box.left) / box.width) * frame.width
      : ((event.clientY - box.top) / box.height) * frame.height;
    let nearest = -1;
    stops.forEach((stop, index) => {
      if (nearest < 0 || Math.abs(stop.at - place) < Math.abs(stops[nearest].at - place)) nearest = index;
    });
    show(nearest);
  }

  reader.addEventListener('pointermove', follow);
  reader.addEventListener('pointerdown', follow);
  reader.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') show(-1);
  });
  reader.addEventListener('focus', () => {
    if (at < 0 && reader.matches(':focus-visible')) show(stops.length - 1);
  });
  reader.addEventListener('blur', () => show(-1));
  reader.addEventListener('keydown', (event) => {
    const last = stops.length - 1;
    const back = Math.max(at - 1, 0);
    const on = Math.min(at + 1, last);
    const next = { ArrowRight: on, ArrowDown: on, ArrowLeft: back, ArrowUp: back, Home: 0, End: last, Escape: -1 }[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    show(next);
  });
})();

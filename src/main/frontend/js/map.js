// Draws a BPMN model, read-only, with the steps of one pathway marked. The drawing itself is loaded only when wanted.
showAll();
// A page that waits for the next step is exchanged as a whole, its drawing too.
document.addEventListener('htmx:afterSettle', showAll);

function showAll() {
  document.querySelectorAll('[data-map]:not([data-shown])').forEach(show);
}

function show(place) {
  place.dataset.shown = 'yes';
  const opener = document.getElementById(place.dataset.opener);
  if (opener && matchMedia('(max-width: 47.99rem)').matches) {
    opener.hidden = false;
    opener.addEventListener('click', () => {
      opener.hidden = true;
      draw(place);
    });
  } else {
    draw(place);
  }
}

async function draw(place) {
  place.hidden = false;
  place.setAttribute('aria-busy', 'true');
  const [{ default: Viewer }, model] = await Promise.all([
    import('bpmn-js/lib/NavigatedViewer'),
    fetch(place.dataset.map, { headers: { Accept: 'application/xml' } }),
  ]);
  if (!model.ok) {
    place.querySelector('[data-failed]').hidden = false;
    return;
  }
  const viewer = new Viewer({ container: place });
  await viewer.importXML(await model.text());
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  for (const mark of ['done', 'now', 'late']) {
    for (const id of (place.dataset[mark] ?? '').split(' ').filter((id) => id && known.get(id))) {
      canvas.addMarker(id, `is-${mark}`);
    }
  }
  say();
  fit();
  place.removeAttribute('aria-busy');
  place.tabIndex = 0;
  place.addEventListener('keydown', move);
  document.querySelectorAll(`[data-zoom-for="${place.id}"]`).forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => zoom(button.dataset.zoom));
  });

  /** All of it when it stays readable; otherwise life size around the step that waits. */
  function fit() {
    canvas.zoom('fit-viewport', 'auto');
    const now = marked()[0];
    if (canvas.zoom() < 0.6 && now) {
      canvas.zoom(0.8);
      const { width, height } = canvas.viewbox();
      canvas.viewbox({ x: now.x + now.width / 2 - width * 0.35, y: now.y + now.height / 2 - height / 2, width, height });
    }
  }

  /** Never by colour alone: the step that waits also carries the word for it. */
  function say() {
    for (const element of marked()) {
      const word = document.createElement('span');
      word.className = 'map-here';
      word.textContent = place.dataset.here;
      viewer.get('overlays').add(element.id, { position: { top: -14, left: 8 }, html: word });
    }
  }

  function marked() {
    return `${place.dataset.now ?? ''} ${place.dataset.late ?? ''}`
      .split(' ')
      .map((id) => id && known.get(id))
      .filter(Boolean);
  }

  function zoom(how) {
    if (how === 'fit') {
      canvas.zoom('fit-viewport', 'auto');
    } else {
      canvas.zoom(canvas.zoom() * (how === 'in' ? 1.25 : 0.8), 'auto');
    }
  }

  function move(event) {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) {
      event.preventDefault();
      canvas.scroll({ dx: step[0], dy: step[1] });
    } else if (['+', '-', '0'].includes(event.key)) {
      zoom({ '+': 'in', '-': 'out', 0: 'fit' }[event.key]);
    }
  }
}

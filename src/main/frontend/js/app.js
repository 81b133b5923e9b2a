// Everything here is a comfort: each page also works without it.

// An expired session answers a part of a page with the sign-in page: go there as a whole instead.
document.addEventListener('htmx:beforeSwap', (event) => {
  const answer = event.detail.xhr;
  if (answer.responseURL && new URL(answer.responseURL).pathname === '/sign-in') {
    event.detail.shouldSwap = false;
    location.assign('/sign-in');
  }
});

// A form that found no network stays as it is, and says so: it may be sent again.
document.addEventListener('htmx:sendError', () => tellAway(true));
document.addEventListener('htmx:beforeRequest', () => tellAway(false));

function tellAway(away) {
  document.querySelectorAll('[data-away]').forEach((notice) => (notice.hidden = !away));
}

// Only one menu open at a time, and none after a click elsewhere or Escape.
document.addEventListener('click', (event) => closeMenus(event.target));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    closeMenus();
  }
});

function closeMenus(except) {
  document.querySelectorAll('details.who[open]').forEach((menu) => {
    if (!except || !menu.contains(except)) {
      menu.open = false;
    }
  });
}

// Where one is stands in sight, also on a phone that shows the beginning of the tabs only.
document.querySelectorAll('.tabs [aria-current], .chips [aria-current]').forEach((here) => {
  here.parentElement.scrollLeft = here.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;
});

// What one can only copy is chosen whole.
document.addEventListener('focusin', ({ target }) => {
  if (target.localName === 'input' && target.readOnly) {
    target.select();
  }
});

// A second click on a slow line sends nothing twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 4000);
});

// The camera that read a card has its code behind the #, where no server sees it.
const fromCard = document.querySelector('[data-from-hash]');
if (fromCard && !fromCard.value && /^#\d+$/.test(location.hash)) {
  fromCard.value = location.hash.slice(1).replace(/(\d{4})(?=\d)/g, '$1 ');
  history.replaceState(null, '', location.pathname);
}

// A form that came when the session was over is here again with what was typed.
const kept = document.getElementById('main')?.dataset.kept;
if (kept) {
  fillAgain(JSON.parse(kept));
}

function fillAgain({ action, fields }) {
  const form = [...document.forms].find(
    (candidate) => new URL(candidate.action).pathname === action && hasTheSameHidden(candidate, fields),
  );
  for (const input of form?.elements ?? []) {
    const values = fields[input.name];
    if (input.type === 'checkbox' || input.type === 'radio') {
      input.checked = Boolean(values?.includes(input.value));
    } else if (values && input.type !== 'hidden' && input.localName === 'select') {
      [...input.options].forEach((option) => (option.selected = values.includes(option.value)));
    } else if (values && input.type !== 'hidden') {
      input.value = values[0];
    }
    if (values) {
      input.closest('details')?.setAttribute('open', '');
    }
  }
}

// Several forms of a page may go to one address: what they do not show tells them apart.
function hasTheSameHidden(form, fields) {
  return [...form.querySelectorAll('input[type="hidden"]')]
    .filter(({ name }) => !name.startsWith('_'))
    .every(({ name, value }) => fields[name]?.includes(value));
}

// After a refused form, the first field to correct has the focus.
document.querySelector('[aria-invalid="true"]')?.focus();

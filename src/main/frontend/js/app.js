// Everything here is a comfort: each page also works without it.

// An expired session answers a part of a page with the sign-in page: go there as a whole instead.
document.addEventListener('htmx:beforeSwap', (event) => {
  const answer = event.detail.xhr;
  if (answer.responseURL && new URL(answer.responseURL).pathname === '/sign-in') {
    event.detail.shouldSwap = false;
    location.assign('/sign-in');
  }
});

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

// After a refused form, the first field to correct has the focus.
document.querySelector('[aria-invalid="true"]')?.focus();

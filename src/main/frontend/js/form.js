// Shows the Camunda form of a task and sends what was answered. The server checks the same schema again.
import { Form } from '@bpmn-io/form-js-viewer';
import { nativeFieldsModule } from './fields.jsx';

const place = document.getElementById('task-form');
if (place) {
  show(place);
}

async function show(place) {
  const { schema, data, words, send, readOnly } = JSON.parse(place.dataset.task);
  const button = document.getElementById('task-save');
  const trouble = document.getElementById('task-trouble');
  let dirty = false;
  let sending = false;
  let calling = false;

  const translate = (text, values = {}) =>
    (words[text] ?? text).replace(/{([^}]+)}/g, (whole, key) => values[key] ?? whole);
  const form = new Form({
    container: place,
    additionalModules: [
      nativeFieldsModule,
      { translate: ['value', translate], aside: ['value', document.getElementById('task-aside')] },
    ],
    properties: { readOnly: Boolean(readOnly) },
  });
  form.on('field.updated', () => {
    dirty = true;
    tell();
  });
  form.on('submit', ({ data: answers, errors }) => {
    if (Object.keys(errors).length > 0) {
      tell(words.correct);
      focusFirstError();
    } else if (!sending) {
      complete(answers);
    }
  });
  await form.importSchema(schema, data);
  place.removeAttribute('aria-busy');
  button?.addEventListener('click', () => form.submit());
  addEventListener('beforeunload', (event) => dirty && !calling && event.preventDefault());
  // A browser takes the start of a call for leaving the page, which it is not.
  document.addEventListener('click', ({ target }) => {
    if (target.closest('a[href^="tel:"]')) {
      calling = true;
      setTimeout(() => (calling = false), 1000);
    }
  });

  async function complete(answers) {
    sending = true;
    button.disabled = true;
    tell();
    try {
      await handle(await post(answers));
    } catch {
      tell(words.offline);
    } finally {
      sending = false;
      button.disabled = false;
    }
  }

  async function post(answers) {
    const csrf = document.querySelector('meta[name="csrf"]');
    return fetch(send, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [csrf.dataset.header]: csrf.content },
      body: JSON.stringify({ variables: answers }),
    });
  }

  async function handle(answer) {
    const body = await answer.json().catch(() => ({}));
    const signedOut = answer.type === 'opaqueredirect' || [401, 403].includes(answer.status);
    if (signedOut && !body.next) {
      // The answers stay on this page; after signing in again in another tab they can be sent with a fresh token.
      await renewToken();
      tell(words.signedOut, { href: '/sign-in', text: words.signIn, newTab: true });
      return;
    }
    if (answer.ok) {
      dirty = false;
      location.assign(body.next);
    } else if (answer.status === 422) {
      markErrors(body.errors ?? []);
      tell(body.detail ?? words.correct);
      focusFirstError();
    } else {
      tell(body.detail ?? words.failed, body.next && { href: body.next, text: words.back });
    }
  }

  async function renewToken() {
    const page = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('meta[name="csrf"]');
    if (fresh) {
      document.querySelector('meta[name="csrf"]').content = fresh.content;
    }
  }

  function markErrors(list) {
    const errors = {};
    for (const { field, message } of list) {
      const shown = form.get('formFieldRegistry').getAll().find((candidate) => candidate.key === field);
      if (shown) {
        (errors[shown.id] ??= []).push(message);
      }
    }
    form._setState({ errors });
  }

  function tell(text, link) {
    trouble.hidden = !text;
    const sentence = trouble.querySelector('p');
    sentence.textContent = text ?? '';
    if (text && link) {
      const anchor = document.createElement('a');
      anchor.href = link.href;
      anchor.textContent = link.text;
      if (link.newTab) {
        anchor.target = '_blank';
        anchor.rel = 'noopener';
      }
      sentence.append(' ', anchor);
    }
  }

  function focusFirstError() {
    requestAnimationFrame(() =>
      place.querySelector('.fjs-has-errors input, .fjs-has-errors select, .fjs-has-errors textarea')?.focus(),
    );
  }
}

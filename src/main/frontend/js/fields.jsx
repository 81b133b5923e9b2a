// Choices and dates as the phone's own controls: bigger, spoken by screen readers, in the user's own date format.
// Same schema, same values as form-js.
import { Datetime, Description, Errors, FormContext, Label, Select, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

function Field({ type, props, children, labelFor, label, beside }) {
  const { disabled, readonly, errors = [], field, domId } = props;
  const classes = ['fjs-form-field', `fjs-form-field-${type}`];
  errors.length > 0 && classes.push('fjs-has-errors');
  disabled && classes.push('fjs-disabled');
  readonly && classes.push('fjs-readonly');
  return (
    <div class={classes.join(' ')}>
      {label && <Label htmlFor={labelFor} label={label} required={field.validate?.required} />}
      {children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
      {beside}
    </div>
  );
}

function described({ domId }) {
  return `${domId}-description ${domId}-error-message`;
}

function useOptions(field) {
  const { getService } = useContext(FormContext);
  const computed = useExpressionEvaluation(field.valuesExpression);
  const given = field.valuesKey ? getService('form')._getState().initialData?.[field.valuesKey] : undefined;
  const options = given ?? (field.valuesExpression ? computed : field.values);
  return (Array.isArray(options) ? options : []).map((option) =>
    option !== null && typeof option === 'object'
      ? { value: option.value, label: option.label ?? String(option.value) }
      : { value: option, label: String(option) },
  );
}

/**
 * What the server laid beside this field, taken in under it. It holds something for every option: that of the chosen
 * one is shown, the first while nothing is chosen. Nothing is fetched, so nothing flickers or fails on the way.
 */
function Beside({ aside, value, choose }) {
  const slot = useRef();
  useLayoutEffect(() => slot.current.append(aside), []);
  useLayoutEffect(() => {
    const all = [...aside.querySelectorAll('[data-option]')];
    const chosen = all.find((one) => one.dataset.option === value);
    all.forEach((one) => (one.hidden = one !== (chosen ?? all[0])));
    aside.querySelectorAll('[data-unchosen]').forEach((part) => (part.hidden = Boolean(chosen)));
  }, [value]);
  const click = ({ target }) =>
    target.closest('[data-choose]') && choose(target.closest('[data-option]').dataset.option, target);
  return <div ref={slot} onClick={click} />;
}

/** A closed list cuts longer labels off, so the chosen one is repeated in full below it. */
const LONG = 34;

function SelectField(props) {
  const { disabled, readonly, errors = [], field, domId, value, onChange, onBlur, onFocus } = props;
  const { getService } = useContext(FormContext);
  const options = useOptions(field);
  const chosen = options.findIndex((option) => option.value === value);
  const aside = getService('aside');
  const hasAside = aside?.dataset.field === field.key;
  const choose = (option, by) => {
    if (!disabled && !readonly) {
      onChange({ field, value: option });
      // the button that chose goes away; the list that shows what it did does not
      by.closest('[data-unchosen]') && document.getElementById(domId).focus({ preventScroll: true });
    }
  };
  return (
    <Field
      type="select"
      props={props}
      label={field.label}
      labelFor={domId}
      beside={hasAside && <Beside aside={aside} value={value} choose={choose} />}
    >
      <select
        id={domId}
        class="fjs-input"
        disabled={disabled || readonly}
        aria-invalid={errors.length > 0}
        aria-describedby={described(props)}
        value={chosen}
        onFocus={() => onFocus?.()}
        onBlur={() => onBlur?.()}
        onChange={(event) => onChange({ field, value: options[Number(event.target.value)]?.value ?? null })}
      >
        <option value={-1}>{getService('translate')('Select')}</option>
        {options.map((option, index) => (
          <option key={index} value={index}>
            {option.label}
          </option>
        ))}
      </select>
      {chosen >= 0 && !hasAside && options[chosen].label.length > LONG && <p class="whole-choice">{options[chosen].label}</p>}
    </Field>
  );
}
SelectField.config = Select.config;

/** What the browser's controls hold between two complete values: half a date is kept, not thrown away. */
function DateTimeField(props) {
  const { disabled, readonly, errors = [], field, domId, value, onChange, onBlur, onFocus } = props;
  const { getService } = useContext(FormContext);
  const hasDate = field.subtype !== 'time';
  const hasTime = field.subtype === 'time' || field.subtype === 'datetime';
  const [parts, setParts] = useState(() => partsOf(value, hasDate, hasTime));
  useEffect(() => {
    if (joined(parts, field, hasDate, hasTime) !== (value ?? null)) {
      setParts(partsOf(value, hasDate, hasTime));
    }
  }, [value]);

  const change = (part) => (event) => {
    const next = { ...parts, [part]: event.target.value };
    setParts(next);
    onChange({ field, value: joined(next, field, hasDate, hasTime) });
  };
  const common = {
    class: 'fjs-input',
    disabled,
    readOnly: readonly,
    'aria-invalid': errors.length > 0,
    'aria-describedby': described(props),
    onFocus: () => onFocus?.(),
    onBlur: () => onBlur?.(),
  };
  const half = hasDate && hasTime && !parts.date !== !parts.time;
  const shown = half && errors.length > 0 ? [getService('translate')('Date and time must both be entered.')] : errors;
  const label = hasDate ? (field.dateLabel ?? field.label) : (field.timeLabel ?? field.label);
  return (
    <Field type="datetime" props={{ ...props, errors: shown }} label={label} labelFor={`${domId}-${hasDate ? 'date' : 'time'}`}>
      <div class="date-time">
        {hasDate && (
          <input
            {...common}
            type="date"
            id={`${domId}-date`}
            min={field.disallowPassedDates ? today() : undefined}
            value={parts.date}
            onInput={change('date')}
          />
        )}
        {hasTime && (
          <input
            {...common}
            type="time"
            id={`${domId}-time`}
            aria-label={hasDate ? (field.timeLabel ?? field.label) : undefined}
            value={parts.time}
            onInput={change('time')}
          />
        )}
      </div>
    </Field>
  );
}
DateTimeField.config = Datetime.config;

function partsOf(value, hasDate, hasTime) {
  if (!value) {
    return { date: '', time: '' };
  }
  if (hasDate && hasTime) {
    const at = new Date(value);
    return { date: localDate(at), time: `${two(at.getHours())}:${two(at.getMinutes())}` };
  }
  return hasDate ? { date: value, time: '' } : { date: '', time: value.slice(0, 5) };
}

function joined({ date, time }, field, hasDate, hasTime) {
  if ((hasDate && !date) || (hasTime && !time)) {
    return null;
  }
  if (!hasTime) {
    return date;
  }
  const day = hasDate ? date : today();
  return (hasDate ? `${date}T` : '') + zoned(new Date(`${day}T${time}`), time, field.timeSerializingFormat, hasDate);
}

function zoned(at, time, format, hasDate) {
  if (format === 'no_timezone') {
    return time;
  }
  if (format === 'utc_normalized' && !hasDate) {
    return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}Z`;
  }
  const offset = -at.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  return `${time}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

function today() {
  return localDate(new Date());
}

function localDate(at) {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}

class NativeFields {
  constructor(formFields) {
    formFields.register('select', SelectField);
    formFields.register('datetime', DateTimeField);
  }
}
NativeFields.$inject = ['formFields'];

export const nativeFieldsModule = {
  __init__: ['nativeFields'],
  nativeFields: ['type', NativeFields],
};

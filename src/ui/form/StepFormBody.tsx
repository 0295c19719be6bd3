import { useId, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { missingSetting } from '../../state/formDraft'
import type { StepForm } from '../../state/model'
import type { StepDescription } from '../../steps/define'
import { useActions, useLanguage, useTable, useText } from '../useApp'
import { FoldedExample } from '../example/FoldedExample'
import { FormFields } from './FormFields'
import { FormFooter } from './FormFooter'
import { FormPlaceContext, formPlace } from './formPlace'
import { FormScope } from './FormScope'
import { PreviewBar } from './PreviewBar'
import { useFormFocus } from './useFormFocus'
import { useFreshPreview } from './useFreshPreview'
import styles from './form.module.css'

/** A form drawn from the fields of its step, with what it will do to the table. */
export function StepFormBody({
  form,
  description,
}: {
  readonly form: StepForm
  readonly description: StepDescription
}) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { doc, state } = useTable()
  const titleId = useId()
  const saidId = useId()
  const panel = useRef<HTMLElement>(null)
  const { report, shownStep, summary, selection } = state
  const { stepId, instead } = form
  const place = useMemo(
    () =>
      formPlace(
        doc,
        { report, shownStep, summary, selection },
        { stepId, ...(instead && { instead }) },
      ),
    [doc, report, shownStep, summary, selection, stepId, instead],
  )
  const words = description.messages[language]
  useFormFocus(panel)
  useFreshPreview(doc, state)

  /** Where Enter would only open a list it applies instead, once nothing is missing; with Ctrl it does everywhere. */
  const handleKeysFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.altKey || event.shiftKey || !isOwn(event)) return
    const isAnywhere = event.ctrlKey || event.metaKey
    const isThere = event.target instanceof Element && event.target.closest(appliers) !== null
    if (!isAnywhere && !isThere) return
    if (missingSetting(description, form.params)) return
    event.preventDefault()
    event.stopPropagation()
    void actions.applyForm()
  }

  const handleKeys = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)
    // In a form, undo is for what is typed there: it must not take back what was done to the table.
    if (isUndo) return event.stopPropagation()
    if (event.defaultPrevented || !isOwn(event)) return
    if (event.key === 'Escape' && !isListOpen(event.target)) {
      event.preventDefault()
      event.stopPropagation()
      actions.closeForm()
    } else if (event.key === 'Enter' && !isPressed(event.target)) {
      event.preventDefault()
      void actions.applyForm()
    }
  }

  return (
    <FormPlaceContext value={place}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={panel}
        className={styles.panel}
        aria-labelledby={titleId}
        onKeyDownCapture={handleKeysFirst}
        onKeyDown={handleKeys}
      >
        <header className={styles.header}>
          <span className={styles.hint}>
            {stepId === null ? text.form.newStep : text.form.changing(place.index + 1)}
          </span>
          <h2 id={titleId} className={styles.title}>
            {words.title}
          </h2>
          <p className={styles.hint}>{words.help}</p>
          <FoldedExample description={description} />
        </header>
        <div className={styles.fields} data-form-fields>
          <FormScope form={form} isScoped={description.menus.isScoped === true} />
          <FormFields form={form} description={description} />
        </div>
        <PreviewBar form={form} description={description} saidId={saidId} />
        <FormFooter form={form} description={description} saidId={saidId} />
      </section>
    </FormPlaceContext>
  )
}

/** What would take Enter for itself: lists, which Space and arrows open too, and what Space ticks. */
const appliers = '[data-enter-applies], input[type="radio"], input[type="checkbox"]'

/** Keys pressed in what opens over the page (a list, a menu) are not for the form. */
const isOwn = (event: KeyboardEvent): boolean =>
  event.target instanceof Node && event.currentTarget.contains(event.target)

/** The first Escape only closes the suggestions. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('[role="combobox"][aria-expanded="true"]')

/** Enter there presses or picks something of its own. */
const isPressed = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('button, a, summary, textarea, [role="option"], [aria-expanded="true"]') !== null

import { useText, useApp } from '../useApp'
import { NoticeCard } from './NoticeCard'
import { UpdateOffer } from './UpdateOffer'
import styles from './notices.module.css'

/** What was just done or went wrong; read aloud as it comes. */
export function Notices() {
  const { noticeArea } = useText()
  const notices = useApp((state) => state.notices)
  const latest = notices.findLast(({ tone }) => tone === 'done')
  // What was done before the last act is no news any more; problems stay until they are read.
  const shown = notices.filter((notice) => notice.tone === 'problem' || notice === latest)
  return (
    <section className={styles.area} aria-label={noticeArea.region}>
      <div className={styles.stack} role="status" aria-live="polite" aria-relevant="additions">
        {shown.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </div>
      <UpdateOffer />
    </section>
  )
}

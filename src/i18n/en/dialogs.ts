import { count } from '../language'

/** Help, the copy of a project, erasing everything, the palette, the screen of a breakdown. */
export const dialogs = {
  help: {
    title: 'Help',
    startTitle: 'In five minutes',
    start: [
      'Open a file (CSV, Excel, ODS): the table appears as it is in the file. Nothing is converted.',
      'Act in the table or from the menus: each act becomes a step, on the left, that you can change, turn off or remove.',
      'The table shows what a step will do before you apply it.',
      'Export: the file is written next to your other downloads. The source file is never altered.',
    ],
    keysTitle: 'Keys',
    keys: [
      ['Ctrl+K', 'Find anything: steps, actions'],
      ['Ctrl+Z', 'Undo'],
      ['Ctrl+Y', 'Redo (or Ctrl+Shift+Z)'],
      ['Ctrl+E', 'Fill the column after the two or three results typed'],
      ['Ctrl+S', 'Where the work is; save a copy'],
      ['F6', 'Leave the table, go from one region of the screen to the next (Shift+F6: back)'],
      ['F2', 'Change the cell (or just type)'],
      ['Enter · Tab', 'Confirm the cell and go down · right'],
      ['Escape', 'Leave the cell, close the form'],
      ['Delete', 'Empty the selected cells'],
      ['?', 'This help'],
    ] as readonly (readonly [string, string])[],
    placeTitle: 'Where your data is',
    place:
      'Your files and your work are kept by this browser, on this computer. To keep them elsewhere or pass them on, save a copy of the project (.etabli).',
    checkTitle: 'Check that nothing leaves this computer',
    check: [
      'Open the tools of the browser (F12), “Network” tab, then work: no line appears.',
      'Or cut the network: everything goes on working.',
      'The page itself forbids any request to another site: its content policy is written at the top of its source.',
    ],
    settingsTitle: 'Settings',
    memory: (held: string, budget: string) =>
      `Memory taken by the results kept ready: ${held}, at most ${budget}.`,
    mac: 'On a Mac, Ctrl is ⌘.',
  },
  share: {
    title: 'Where is my work?',
    place: (time: string) =>
      `Saved in this browser, on this computer, at ${time}. Every change is saved at once: there is nothing to do.`,
    placeSaving: 'Being saved in this browser, on this computer…',
    granted: 'The browser promised to keep this work until you delete it.',
    refused: 'The browser may throw this work away if it lacks room: save a copy of what matters.',
    unsaved: 'The last changes are not saved.',
    retry: 'Try again',
    copyTitle: 'Save a copy, or pass the project on',
    copyHint: 'One .etabli file, that anyone opens with Établi, without an account.',
    content: 'Content of the copy',
    whole: 'The whole project',
    wholeHint: 'With the source file and the whole history, old values included.',
    light: 'Without the source file and the old values',
    lightHint:
      'The steps and the table as it is now. What you removed or corrected is not in the copy.',
    save: 'Save the copy',
    warning:
      'This copy holds the source file and everything that was ever in it. Check that its recipient may see it.',
  },
  erase: {
    title: 'Erase everything on this computer?',
    text: (projects: number) =>
      projects === 0
        ? 'Settings kept by Établi in this browser will be erased.'
        : projects === 1
          ? 'One project and its history will be erased from this browser. This cannot be undone.'
          : `${count('en', projects, 'project', 'projects')} and their history will be erased from this browser. This cannot be undone.`,
    copies: 'The copies you saved (.etabli) and the files you exported are not touched.',
    confirm: 'Erase everything',
    keep: 'Keep everything',
  },
  rename: {
    title: 'Rename the project',
    label: 'Project name',
    save: 'Rename',
  },
  palette: {
    title: 'Find anything',
    placeholder: 'A step or an action, in French or in English',
    none: 'No step or action matches. Try another word.',
    steps: 'Steps',
    actions: 'Actions',
    closest: 'Closest first',
    list: 'Results',
    menuTitle: (menu: string) => `${menu}: all the steps`,
  },
  crash: {
    title: 'Établi met a problem it did not expect',
    text: 'Your work is safe: every change was saved in this browser before being shown.',
    textUnsaved:
      'The last changes could not be saved in this browser: save a copy of the project before anything else.',
    reopen: 'Reopen Établi',
    copy: 'Save a copy of the project (.etabli)',
    diagnostic: 'Diagnostic to pass on',
    diagnosticHint: 'It holds no text of your cells, no name of file or column.',
    copyDiagnostic: 'Copy the diagnostic',
    copied: 'Copied.',
  },
  update: {
    text: 'A new version of Établi is ready.',
    apply: 'Update now',
    later: 'Later',
  },
}

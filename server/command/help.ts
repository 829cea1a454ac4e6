/** Every command there is, and what it goes by. */
export const HELP = `gop-y-collector: receives, keeps and answers what citizens send

  gop-y-collector                     starts; the first time, make a portal before
  gop-y-collector init [FOLDER]       makes a new portal by asking a few questions
      --lang vi|en                    the language it asks in; else that of the environment
      --answers FILE.json             takes the answers from a file and asks nothing
      --law FILE.json                 other deadlines and topics than its own init/law.json
  gop-y-collector sign-in OFFICER     prints a link that lets an officer in once, without a password
  gop-y-collector totp OFFICER        gives an officer codes beside the password; prints what their app takes
  gop-y-collector backup FILE         writes a copy of the database, also while the collector runs
  gop-y-collector restore FILE        puts a copy in the database’s place, without what was erased since; stop the collector before
  gop-y-collector verify [--from HASH]
                                      says whether the audit log is whole and the database what it says; prints the end
                                      of each portal’s log: note its hash down elsewhere, and give it back with --from
  gop-y-collector hash-password       reads a password, prints what the officers’ file keeps of it
  gop-y-collector erase-due           says what the notices' time is over for; the collector erases it every hour by itself
      --yes                           erases it, also where the collector says that it would be too much at once
  gop-y-collector transfer            carries the file of GOPY_DATA over into the empty database of DATABASE_URL
  gop-y-collector --help, --version

It reads these from the environment, or from a file gop-y.env in the working folder:

  GOPY_PORT      8787, or another port; 0: any free one
  GOPY_HOST      the address of this machine to listen on, such as 127.0.0.1 behind a proxy; else all
  GOPY_DATA      .data: folder of the database and the key; back up both
  GOPY_ERASURES  GOPY_DATA/erasures.log: notes what was erased, so that no restore brings it back
  DATABASE_URL   postgres://… in place of the file, for several collectors over one database
  GOPY_DATABASE_CONNECTIONS
                 10: connections to it that one collector opens at most
  GOPY_PORTALS   portals: folder with one folder for each portal
  GOPY_OFFICERS  the officers’ file; without it there is no desk
  GOPY_DUE_SOON  3: days before its day that the desk calls a question due soon
  GOPY_DESK_HEADER
                 a header in which a trusted proxy names the officer, in place of passwords
  GOPY_ADDRESS   http://localhost:PORT: where others reach the collector, for the links that it prints
  GOPY_ORIGINS   more origins that may post and frame, separated by commas
  GOPY_PROXIES   0: how many of your own proxies stand before it
  GOPY_TRUSTED_PROXIES
                 in place of it, their addresses: 10.0.0.2, 10.0.0.0/8, fd00::/8, separated by commas
  GOPY_LOG       off; or requests: a line for each, without words, codes and addresses
  GOPY_METRICS   127.0.0.1:9464: where figures for Prometheus are read at /metrics; else nowhere
  GOPY_LIMIT_POSTS
                 60: submissions from one address at once, and as many again each minute; 0: no bound
  GOPY_LIMIT_POSTS_ALL
                 6000: the same from all together
  GOPY_LIMIT_CODES
                 60: wrong codes from one address at once, and as many again each ten minutes; 0: no bound
  GOPY_CONNECTIONS
                 2000: connections that are open at once; 0: no bound
  GOPY_CONNECTIONS_ADDRESS
                 400: of them from one address that is no proxy of yours
  GOPY_WEBHOOK   https://…: a system of yours that is told of each question and its answer
  GOPY_WEBHOOK_KEY
                 whsec_…: the secret that it knows them by
  GOPY_WEBHOOK_PRIVATE
                 1: its address may be one of your own network
  GOPY_SMTP_URL  smtps://…: a mail server for letters to officers and citizens; else none are sent
  GOPY_MAIL_FROM the address that they come from
  GOPY_MAIL_DUE  2: working days before the day promised on which officers are told of it
  GOPY_TELL_DAYS 7: for how many days somebody who cannot be told is tried again; a system
                 of yours is told of what was erased however long it takes
  GOPY_WIDGET    the widget that came with it, or another folder
  GOPY_WIDGET_FORMER
                 folders of earlier builds, for pages that are pinned to them, separated by commas`;

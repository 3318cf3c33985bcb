// POSIX message queues (linux/mqueue.h).

/** struct mq_attr: longs, four reserved ones behind. */
export const enum MqAttr {
  FLAGS = 0,
  MAXMSG = 4,
  MSGSIZE = 8,
  CURMSGS = 12,
  SIZE = 32,
}


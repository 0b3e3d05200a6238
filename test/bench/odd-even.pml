/*
 * The consumers of demos/odd-even.py for Spin, for a search of the same size by somebody else: N messages wait in
 * the queue, NC consumers take them. A sleep is a step; a time-out may fire whenever the queue is empty.
 */
#ifndef N
#define N 9
#endif
#ifndef NC
#define NC 2
#endif
#define ODD 1
#define EVEN 0

chan queue = [N] of { byte };
byte running = NC;
byte failed = 0;

proctype consumer(bit kind)
{
  byte number;
  do
  :: atomic { empty(queue) -> running--; break }            /* while not self.queue.empty() */
  :: nempty(queue) ->
     if                                                     /* self.queue.get(timeout=3) */
     :: queue?number
     :: atomic { empty(queue) -> failed++; running--; break }
     fi;
     if                                                     /* print it, or put it back */
     :: d_step { number % 2 == kind -> number = 0 }
     :: d_step { else -> queue!number; number = 0 }
     fi;
     skip                                                   /* time.sleep(1) */
  od;
  skip                                                      /* the thread's end */
}

init
{
  atomic {
    byte message;
    for (message : 1 .. N) { queue!message }
    message = 0;
    run consumer(ODD);
    run consumer(EVEN);
#if NC > 2
    run consumer(ODD);
#endif
  }
  running == 0                                              /* join them all */
}

/* Walk along a linked list whose nodes lie in random order over 256 KB: loads that depend on each other. */
#include "loops.h"

enum { NODES = 16384, STEPS = 8000000 };

static struct node {
  struct node *next;
  u32 value;
  u32 pad[2];
} nodes[NODES];

/* One cycle through all nodes (Sattolo's shuffle). */
static void link_nodes(void) {
  u32 seed = 1;
  for (u32 i = 0; i < NODES; i++) nodes[i].value = i;
  for (u32 i = NODES - 1; i > 0; i--) {
    seed = next_random(seed);
    u32 j = (seed >> 8) % i;
    u32 held = nodes[i].value;
    nodes[i].value = nodes[j].value;
    nodes[j].value = held;
  }
  for (u32 i = 0; i < NODES; i++) nodes[i].next = &nodes[nodes[i].value];
}

u32 chase(void) {
  u32 sum = 0;
  link_nodes();
  const struct node *node = nodes;
  for (u32 i = 0; i < STEPS; i++) {
    sum += node->value;
    node = node->next;
  }
  return sum;
}

package post

import (
	"fmt"
	"slices"

	"example.org/proceedings/internal/edit"

	"gopkg.in/yaml.v3"
)

// scalarLists returns the elements of an old and of a new value where both are lists that hold something and nothing but
// scalars.
func scalarLists(n *yaml.Node, v any) (old, now []any, ok bool) {
	now, ok = elementsOf(v)
	if !ok || n.Kind != yaml.SequenceNode || len(now) == 0 || len(n.Content) == 0 || !allScalars(now) {
		return nil, nil, false
	}
	_, texts := v.([]string)
	for _, c := range n.Content {
		if text, ok := scalar(c); ok && texts {
			old = append(old, text)
		} else {
			old = append(old, plain(c))
		}
	}
	return old, now, allScalars(old)
}

// A listChange is what becomes of a list of scalars, in the order in which they were and in the one in which they will be.
type listChange struct {
	old    []element
	now    []successor
	quotes []yaml.Style // of what is new
}

// An element is one value of a list that is there.
type element struct {
	node       *yaml.Node
	dash       int // of a block list
	start, end int
	stays      bool // in its place, though its value may change
}

// A successor is one value of the new list.
type successor struct {
	value any
	edit.Match
	same bool // as the element that it succeeds
	next int  // the first element that stays of which it is no successor of one before: it comes in front of that
}

// stays reports whether the value stands in the place of an old one.
func (s *successor) stays() bool { return s.Old >= 0 && !s.Moved }

// changeList changes the elements of a list in which they differ.
func (a *amender) changeList(e entry, old, now []any) error {
	c := &listChange{quotes: quotesOf(e.node.Content)}
	if err := a.findElements(c, e.node); err != nil {
		return err
	}
	c.align(old, now)
	if err := a.checkTouched(c); err != nil {
		return err
	}
	if isBlock(e.node) {
		return a.changeBlock(c)
	}
	return a.changeFlow(c, e.end-1)
}

// findElements finds the elements of a list.
func (a *amender) findElements(c *listChange, list *yaml.Node) error {
	c.old = make([]element, len(list.Content))
	for i, n := range list.Content {
		el, ok, indent := element{node: n, start: a.start(n)}, true, 0
		if isBlock(list) {
			el.dash, ok = a.dash(n)
			ok = ok && a.begins(el.dash)
			indent = el.dash - lineStart(a.text, max(el.dash, 0))
		}
		if ok {
			el.end, ok = a.end(n, indent)
		}
		if !ok || el.end < el.start || isBlock(list) && !a.closes(el.end) {
			return fmt.Errorf("element %d %w", i+1, errExtent)
		}
		c.old[i] = el
	}
	return nil
}

// align finds which element each new value succeeds. Of two lists that hold something one value at least stays.
func (c *listChange) align(old, now []any) {
	oldKeys, newKeys := sameness(old), sameness(now)
	c.now = make([]successor, len(now))
	for j, m := range edit.Align(oldKeys, newKeys, func(int, int) bool { return true }) {
		c.now[j] = successor{value: now[j], Match: m, same: m.Old >= 0 && oldKeys[m.Old] == newKeys[j]}
		if c.now[j].stays() {
			c.old[m.Old].stays = true
		}
	}
	next := len(old)
	for j := range slices.Backward(c.now) {
		if c.now[j].stays() {
			next = c.now[j].Old
		}
		c.now[j].next = next
	}
}

// sameness returns a key for each of some scalars, alike for those that are the same.
func sameness(list []any) []string {
	keys := make([]string, len(list))
	for i, v := range list {
		keys[i] = fmt.Sprintf("%T:%v", v, v)
	}
	return keys
}

// checkTouched refuses changes of elements that must not be written anew or removed.
func (a *amender) checkTouched(c *listChange) error {
	check := make([]func(*yaml.Node) error, len(c.old))
	for i := range check {
		check[i] = a.removable
	}
	for j := range c.now {
		switch s := &c.now[j]; {
		case s.stays() && s.same:
			check[s.Old] = nil
		case s.Old >= 0:
			check[s.Old] = a.fixed
		}
	}
	for i, f := range check {
		if f == nil {
			continue
		}
		if err := f(c.old[i].node); err != nil {
			return fmt.Errorf("element %d %w", i+1, err)
		}
	}
	return nil
}

// value replaces an element that stays where its value changes.
func (a *amender) value(c *listChange, s *successor, at place) error {
	if s.same {
		return nil
	}
	el := c.old[s.Old]
	text, err := scalarText(s.value, at, append([]yaml.Style{el.node.Style & quoted}, c.quotes...)...)
	if err != nil {
		return err
	}
	if el.start == el.end {
		text = " " + text
	}
	a.splice(el.start, el.end, text)
	return nil
}

// changeBlock changes a list of which each element has lines of its own.
func (a *amender) changeBlock(c *listChange) error {
	for _, el := range c.old {
		if !el.stays {
			a.splice(lineStart(a.text, el.dash), a.nextLine(el.end), "")
		}
	}
	before := -1 // the element that stays last
	for j := range c.now {
		s := &c.now[j]
		if s.stays() {
			before = s.Old
			if err := a.value(c, s, inBlock); err != nil {
				return err
			}
			continue
		}
		at, neighbour := 0, element{}
		if before >= 0 {
			neighbour = c.old[before]
			at = a.nextLine(neighbour.end)
		} else {
			neighbour = c.old[s.next]
			at = lineStart(a.text, neighbour.dash)
		}
		line, err := a.newLine(c, s, neighbour)
		if err != nil {
			return err
		}
		a.splice(at, at, line)
	}
	return nil
}

// newLine writes an element of a block list like a neighbour, or repeats the lines of one that moves.
func (a *amender) newLine(c *listChange, s *successor, neighbour element) (string, error) {
	if s.Old >= 0 {
		el := c.old[s.Old]
		return string(a.text[lineStart(a.text, el.dash):a.nextLine(el.end)]), nil
	}
	text, err := scalarText(s.value, inBlock, c.quotes...)
	if err != nil {
		return "", err
	}
	before, _ := a.beforeElement(neighbour.dash, neighbour.start)
	return before + text + a.ending(a.nextLine(neighbour.end)), nil
}

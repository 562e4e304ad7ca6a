package post

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/limit"

	"gopkg.in/yaml.v3"
)

// Front matter is changed by splices of the document. A scalar is replaced by one in its own quotes, on one line; a list of
// scalars is changed element by element, in the style of the neighbours; every other value, and one that becomes one of
// another kind, is replaced as a whole. What such
// splices cannot keep is left as it is, with an error: what is named by an anchor or stands for one, what has an explicit
// tag, the lines of a block of text, and keys in braces or behind a question mark.

// A KeyError says why a key of front matter cannot be changed where it stands.
type KeyError struct {
	Key string
	Err error // the cause
}

// Error names the key and the cause.
func (e *KeyError) Error() string { return fmt.Sprintf("front matter, key %q: %v", e.Key, e.Err) }

// Unwrap returns the cause.
func (e *KeyError) Unwrap() error { return e.Err }

// The causes that lie in how the front matter is written.
var (
	errBraces   = errors.New("cannot be changed in front matter that stands in braces")
	errQuestion = errors.New("cannot be changed, as it does not stand on a line of its own before a colon")
	errMerge    = errors.New("cannot be changed, as it merges other keys into these")
	errAnchor   = errors.New("cannot be changed, as it has an anchor")
	errUsed     = errors.New("cannot be removed, as an alias uses its anchor")
	errAlias    = errors.New("cannot be changed, as it has an alias")
	errTag      = errors.New("cannot be changed, as it has an explicit tag")
	errText     = errors.New("cannot be changed, as it is a block of text")
	errExtent   = errors.New("cannot be changed, as it cannot be told where it ends")
)

// FrontOf reads front matter that stands alone, and may be missing.
func FrontOf(src []byte) (*Post, error) {
	if len(strings.TrimSpace(strings.TrimPrefix(string(src), string(bom)))) == 0 {
		p := &Post{Source: src}
		_, err := p.findFront()
		return p, err
	}
	return ParseFront("", src, limit.None)
}

// AmendFront returns the splices of the document after which the front matter holds the pairs of set and none of the keys
// of remove. Keys of remove are there; those of set may be there, and then have another value. Both name a key once. What
// is not touched keeps its bytes. Front matter of which nothing is left goes with its fences, and where there is none it
// is written before everything but a byte order mark. The error is a [*KeyError]. It is up to the caller to look whether
// the document then reads as it should.
func (p *Post) AmendFront(set []Pair, remove []string) ([]edit.Splice, error) {
	if len(set) == 0 && len(remove) == len(p.Fields) {
		return []edit.Splice{{Start: p.Front.Start, End: p.Front.End}}, nil
	}
	a := newAmender(p)
	fields := make(map[string]*Field, len(p.Fields))
	for i := range p.Fields {
		fields[p.Fields[i].Key] = &p.Fields[i]
	}
	var added []Pair
	for _, pair := range set {
		if err := a.values.check(pair.Value, 0); err != nil {
			return nil, &KeyError{pair.Key, err}
		}
		f := fields[pair.Key]
		if f == nil {
			added = append(added, pair)
		} else if err := a.change(f, pair.Value); err != nil {
			return nil, &KeyError{pair.Key, err}
		}
	}
	for _, key := range remove {
		if err := a.remove(fields[key]); err != nil {
			return nil, &KeyError{key, err}
		}
	}
	if err := a.add(added); err != nil {
		return nil, err
	}
	return a.splices, nil
}

// An amender collects the splices that change front matter.
type amender struct {
	extents
	*Post
	habits
	values  valueCheck
	aliases map[*yaml.Node]int // how many aliases stand for a value
	splices []edit.Splice
}

func newAmender(p *Post) *amender {
	in := p.yaml
	if p.Front.Len() == 0 {
		in = p.Front
	}
	a := &amender{Post: p}
	a.extents = extents{text: p.Source[:in.End], base: in.Start, lines: newLineIndex(in.Of(p.Source))}
	a.habits = a.habitsOf(p.Fields)
	return a
}

// splice replaces the bytes from start to end.
func (a *amender) splice(start, end int, text string) {
	if start < end || text != "" {
		a.splices = append(a.splices, edit.Splice{Start: start, End: end, Text: text})
	}
}

// An entry is a key with its value, and where their parts are.
type entry struct {
	*Field
	prefix     string // the blanks before the key
	colon      int    // behind the colon
	start, end int    // of the value; both are colon where nothing is written of it
}

// locate finds the parts of a key that is to be changed.
func (a *amender) locate(f *Field) (entry, error) {
	e := entry{Field: f}
	key := a.start(f.key)
	switch {
	case a.root.Style&yaml.FlowStyle != 0:
		return e, errBraces
	case f.key.ShortTag() == "!!merge":
		return e, errMerge
	case a.tied(f.key) != nil:
		return e, a.tied(f.key)
	case !a.begins(key):
		return e, errQuestion
	}
	e.prefix = string(a.text[lineStart(a.text, key):key])
	end, ok := a.end(f.key, 0)
	if !ok {
		return e, errExtent
	}
	for end < len(a.text) && (a.text[end] == ' ' || a.text[end] == '\t') {
		end++
	}
	if end >= len(a.text) || a.text[end] != ':' {
		return e, errQuestion
	}
	e.colon = end + 1
	e.start = a.start(f.node)
	if e.end, ok = a.end(f.node, len(e.prefix)); !ok || e.start < e.colon || !a.closes(e.end) {
		return e, errExtent
	}
	return e, nil
}

// fixed says why a value must not be written anew, or returns nil.
func (a *amender) fixed(n *yaml.Node) error {
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return errText
	}
	err := a.tied(n)
	for _, child := range n.Content {
		if err != nil {
			break
		}
		if child.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			err = a.tied(child)
		} else {
			err = a.fixed(child)
		}
	}
	return err
}

// tied says what ties a value to another or to a type, or returns nil. What the value holds does not count.
func (a *amender) tied(n *yaml.Node) error {
	start := a.start(n)
	switch {
	case n.Kind == yaml.AliasNode:
		return errAlias
	case n.Anchor != "":
		return errAnchor
	case n.Style&yaml.TaggedStyle != 0 || start < len(a.text) && a.text[start] == '!' && n.Style&quoted == 0:
		return errTag
	}
	return nil
}

// removable says why a value must stay, or returns nil.
func (a *amender) removable(n *yaml.Node) error {
	inside := make(map[*yaml.Node]int)
	countAliases(n, inside)
	return a.unused(n, inside)
}

// unused returns an error where an anchor in a value has more aliases than inside says.
func (a *amender) unused(n *yaml.Node, inside map[*yaml.Node]int) error {
	if n.Anchor != "" && a.aliases == nil {
		a.aliases = make(map[*yaml.Node]int)
		countAliases(a.root, a.aliases)
	}
	if n.Anchor != "" && a.aliases[n] > inside[n] {
		return errUsed
	}
	for _, child := range n.Content {
		if err := a.unused(child, inside); err != nil {
			return err
		}
	}
	return nil
}

// countAliases counts the aliases in a value by what they stand for.
func countAliases(n *yaml.Node, counts map[*yaml.Node]int) {
	if n.Kind == yaml.AliasNode {
		counts[n.Alias]++
	}
	for _, child := range n.Content {
		countAliases(child, counts)
	}
}

// remove removes a key with its lines.
func (a *amender) remove(f *Field) error {
	e, err := a.locate(f)
	if err != nil {
		return err
	}
	if err := a.removable(f.node); err != nil {
		return err
	}
	a.splice(f.Span.Start, a.tail(e.end, len(e.prefix)), "")
	return nil
}

// tail returns where the lines of a key end whose value ends at an offset. Comments that are indented below the key are
// its own.
func (a *amender) tail(end, indent int) int {
	tail := a.nextLine(end)
	for at := tail; at < len(a.text); {
		next := a.nextLine(at)
		if in := a.indent(at); a.blank(at) {
		} else if in > indent && a.text[at+in] == '#' {
			tail = next
		} else {
			break
		}
		at = next
	}
	return tail
}

// add adds keys: at their alphabetical places where the keys that are there have theirs, else behind the last.
func (a *amender) add(pairs []Pair) error {
	if len(pairs) == 0 {
		return nil
	}
	if a.root != nil && a.root.Style&yaml.FlowStyle != 0 {
		return &KeyError{pairs[0].Key, errBraces}
	}
	byKey := func(f, g Field) int { return strings.Compare(f.Key, g.Key) }
	sorted := len(a.Fields) > 1 && slices.IsSortedFunc(a.Fields, byKey)
	if sorted {
		slices.SortStableFunc(pairs, func(p, q Pair) int { return strings.Compare(p.Key, q.Key) })
	}
	text, closing := "", ""
	if a.Front.Len() == 0 {
		text, closing = "---\n", "---\n"
	}
	places := make(map[int]int) // behind each key
	for _, pair := range pairs {
		i := len(a.Fields)
		if sorted {
			i, _ = slices.BinarySearchFunc(a.Fields, Field{Key: pair.Key}, byKey)
		}
		at, ok := places[i]
		if !ok {
			at = a.behind(i)
			places[i] = at
		}
		lines, err := a.lineOf(pair, a.ending(at))
		if err != nil {
			return &KeyError{pair.Key, err}
		}
		a.splice(at, at, text+lines)
		text = ""
	}
	if closing != "" {
		a.splices[len(a.splices)-1].Text += closing
	}
	return nil
}

// behind returns the place of a key that is to be the i-th.
func (a *amender) behind(i int) int {
	switch {
	case a.Front.Len() == 0:
		return a.Front.Start
	case len(a.Fields) == 0:
		return a.yaml.End
	case i == 0:
		return a.Fields[0].Span.Start
	}
	f := &a.Fields[i-1]
	indent := a.start(f.key) - f.Span.Start
	if end, ok := a.end(f.node, indent); ok && end >= f.Span.Start && a.closes(end) {
		return min(a.tail(end, indent), f.Span.End)
	}
	return f.Span.End
}

// lineOf writes a new key with its value.
func (a *amender) lineOf(pair Pair, eol string) (string, error) {
	if err := checkString(pair.Key); err != nil {
		return "", err
	}
	key, err := scalarText(pair.Key, asKey, a.keyQuotes...)
	if err != nil {
		return "", err
	}
	w, err := a.write(pair.Value, a.prefix, eol, nil)
	if err != nil {
		return "", err
	}
	if w.inline != "" {
		w.inline = " " + w.inline
	}
	return a.prefix + key + ":" + w.inline + eol + w.lines, nil
}

// change gives a key another value.
func (a *amender) change(f *Field, v any) error {
	e, err := a.locate(f)
	if err != nil {
		return err
	}
	if old, now, ok := scalarLists(f.node, v); ok {
		if err := a.tied(f.node); err != nil {
			return err
		}
		return a.changeList(e, old, now)
	}
	if err := a.fixed(f.node); err != nil {
		return err
	}
	w, err := a.write(v, e.prefix, a.ending(a.nextLine(e.start)), f.node)
	if err != nil {
		return err
	}
	a.replace(e, w)
	return nil
}

// replace puts a value in the place of the one of a key.
func (a *amender) replace(e entry, w written) {
	first, last := e.start, e.end
	if isBlock(e.node) {
		a.splice(lineStart(a.text, first), a.nextLine(last), w.lines)
		first, last = e.colon, e.colon
	} else {
		at := a.nextLine(last)
		a.splice(at, at, w.lines)
	}
	switch {
	case w.inline == "":
		a.splice(e.colon, last, "")
	case first == e.colon:
		a.splice(first, last, " "+w.inline)
	default:
		a.splice(first, last, w.inline)
	}
}

package ballot

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/post"
)

// A FrontMatterError says which key of front matter cannot be written, and why. Its cause is a [*FieldError] where the key
// would be read back with another value.
type FrontMatterError = post.KeyError

var errTwice = errors.New("has a value of its own and one in Extra")

// AmendYAML returns front, the front matter of a post with its fences, changed in as few places as it can be so that it says
// f, and front itself where it says f. Front may begin with a byte order mark, and is empty where the post has no front matter.
//
// A value that differs is written in the quotes and in the kind of list in which it stands; order, indentation, comments,
// blank lines and line ends stay. A new key goes to its alphabetical place where the keys have theirs, else behind the
// last, in the style of the others. A key that goes takes its lines, and the last one takes the fences. A text over several
// lines that differs comes on one. An Extra without keys is as good as none.
//
// Text that a splice could break is not changed: a value that has an anchor, an alias or an explicit tag, one that is a
// block of text ("|", ">"), and keys in braces, behind a question mark, or that merge others. To touch one is an error, but
// a key can be removed whatever its value, unless an alias elsewhere needs it. What is written is read again before it is
// returned. The error is a [*FrontMatterError], or one of [Parse] where front cannot be read.
func (f FrontMatter) AmendYAML(front []byte) ([]byte, error) {
	if len(f.Extra) == 0 {
		f.Extra = nil
	}
	p, err := post.FrontOf(front)
	if err != nil {
		return nil, err
	}
	splices, key, err := f.splices(p)
	if err != nil {
		return nil, err
	}
	out, said := front, ReadFrontMatter(p.Fields)
	if len(splices) > 0 {
		text, err := edit.Apply(string(front), splices)
		if err != nil {
			return nil, &FrontMatterError{Key: key, Err: err}
		}
		out = []byte(text)
		again, err := post.FrontOf(out)
		if err != nil {
			return nil, &FrontMatterError{Key: key, Err: fmt.Errorf("would leave front matter that cannot be read: %w", err)}
		}
		said = ReadFrontMatter(again.Fields)
	}
	if err := f.differs(said); err != nil {
		return nil, err
	}
	return out, nil
}

// AmendFrontMatter returns the splices of a post after which its front matter says f. Like [ReadFrontMatter], it serves the
// packages of this module that read posts: it is up to them to read again what comes of it.
func AmendFrontMatter(p *post.Post, f FrontMatter) ([]edit.Splice, error) {
	splices, _, err := f.splices(p)
	return splices, err
}

// splices returns the splices of a post after which its front matter says f, and one of the keys that they change.
func (f FrontMatter) splices(p *post.Post) (splices []edit.Splice, key string, err error) {
	want, err := f.pairs()
	if err != nil {
		return nil, "", err
	}
	said := ReadFrontMatter(p.Fields)
	have, err := said.pairs()
	if err != nil {
		return nil, "", err
	}
	set, remove := changedKeys(have, want)
	switch {
	case len(set) > 0:
		key = set[0].Key
	case len(remove) > 0:
		key = remove[0]
	default:
		return nil, "", nil
	}
	splices, err = p.AmendFront(set, remove)
	return splices, key, err
}

// changedKeys returns the pairs of want that have lacks, and the keys of have that want lacks.
func changedKeys(have, want []post.Pair) (set []post.Pair, remove []string) {
	old := make(map[string]any, len(have))
	for _, pair := range have {
		old[pair.Key] = pair.Value
	}
	for _, pair := range want {
		if value, ok := old[pair.Key]; !ok || !reflect.DeepEqual(value, pair.Value) {
			set = append(set, pair)
		}
		delete(old, pair.Key)
	}
	for _, pair := range have {
		if _, ok := old[pair.Key]; ok {
			remove = append(remove, pair.Key)
		}
	}
	return set, remove
}

// differs returns an error that names the first key of which what is read says something else than f, or nil.
func (f FrontMatter) differs(read FrontMatter) error {
	keys := slices.Concat(frontMatterKeys, slices.Collect(maps.Keys(f.Extra)), slices.Collect(maps.Keys(read.Extra)))
	slices.Sort(keys)
	for _, key := range keys {
		want, got := f.entry(key), read.entry(key)
		if !reflect.DeepEqual(want, got) {
			return &FrontMatterError{Key: key, Err: &FieldError{Field: "front_matter." + key, Want: want.String(), Got: got.String()}}
		}
	}
	return nil
}

// A keyEntry is what front matter says of a key.
type keyEntry struct {
	value   any
	extra   bool // it is in Extra
	missing bool
}

// entry returns what front matter says of a key.
func (f *FrontMatter) entry(key string) keyEntry {
	if owner := f.words(key); owner != nil && *owner != "" {
		return keyEntry{value: *owner}
	}
	if owner := f.list(key); owner != nil && *owner != nil {
		return keyEntry{value: *owner}
	}
	value, ok := f.Extra[key]
	return keyEntry{value, ok, !ok}
}

// String describes the value, its type included where that is not a text's.
func (e keyEntry) String() string {
	s, isText := e.value.(string)
	switch {
	case e.missing:
		return "not recorded"
	case !isText:
		s = fmt.Sprintf("%T %v", e.value, e.value)
	}
	if s = brief(reflect.ValueOf(s)); e.extra {
		s += " in Extra"
	}
	return s
}

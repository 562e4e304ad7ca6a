package minutes

import (
	"io"
	"io/fs"
	"iter"
	"math"
	"path"
	"runtime"
	"strings"

	"example.org/proceedings/internal/limit"
)

// A Document is one file of a file system that was read as minutes.
type Document struct {
	Path    string   // as io/fs has it: "2019/a.md"
	Meeting *Meeting // nil where there was an error
}

// ParseFS reads every Markdown file (*.md) of a file system with a zero [Parser].
func ParseFS(fsys fs.FS) iter.Seq2[Document, error] { return Parser{}.ParseFS(fsys) }

// ParseFS reads every Markdown file (*.md) of a file system, on as many goroutines as there are processors. It yields the
// documents in the order of [fs.WalkDir], whichever is read first, and an error of one document with its path does not
// stop the others. A folder that cannot be opened is such an error.
func (p Parser) ParseFS(fsys fs.FS) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		type result struct {
			doc Document
			err error
		}
		stop := make(chan struct{})
		defer close(stop)
		// The queue keeps the order: it holds a place for each document before the document is read.
		queue := make(chan chan result, 4*runtime.GOMAXPROCS(0))
		slots := make(chan struct{}, runtime.GOMAXPROCS(0))
		go func() {
			defer close(queue)
			fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
				if err == nil && (entry.IsDir() || strings.ToLower(path.Ext(name)) != ".md") {
					return nil
				}
				place := make(chan result, 1)
				select {
				case queue <- place:
				case <-stop:
					return fs.SkipAll
				}
				if err != nil {
					place <- result{Document{Path: name}, err}
					return nil
				}
				select {
				case slots <- struct{}{}:
				case <-stop:
					return fs.SkipAll
				}
				go func() {
					m, err := p.parseFile(fsys, name)
					place <- result{Document{name, m}, err}
					<-slots
				}()
				return nil
			})
		}()
		for place := range queue {
			r := <-place
			if !yield(r.doc, r.err) {
				return
			}
		}
	}
}

// parseFile reads a file, unless it is too large.
func (p Parser) parseFile(fsys fs.FS, name string) (*Meeting, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	most := limit.Limits(p.Limits).Or(limit.Default).Bytes
	if info, err := f.Stat(); err == nil { // a file may be too large to be read at all
		if err := limit.Check("Bytes", int(info.Size()), most); err != nil {
			return nil, &Error{File: name, Position: Position{Line: 1, Column: 1}, Err: err}
		}
	}
	src, err := io.ReadAll(io.LimitReader(f, int64(min(most, math.MaxInt-1))+1)) // no more than shows that it is too large
	if err != nil {
		return nil, err
	}
	return p.Parse(name, src)
}

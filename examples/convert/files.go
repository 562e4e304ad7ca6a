package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// without is a file system that does not list one of its folders.
type without struct {
	fs.FS
	dir string
}

func (w without) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(w.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return path.Join(name, e.Name()) == w.dir }), err
}

// below returns the path of dir from root, as io/fs has it, or "" if dir is not
// below root.
func below(root, dir string) string {
	if dir == "" {
		return ""
	}
	rel, err := filepath.Rel(realPath(root), realPath(dir))
	if err != nil || rel == "." || !filepath.IsLocal(rel) {
		return ""
	}
	return filepath.ToSlash(rel)
}

// outputs are the files that are written, and those that are not because they
// are read.
type outputs struct {
	taken   map[string]string // file → why it may not be written
	folders []folder
}

// A folder is one that is read, but for the folder of the outputs below it.
type folder struct {
	name, path string
	without    string
}

// protect keeps the files and folders that are named from being written to.
func (o *outputs) protect(names []string, dir string) {
	o.taken = make(map[string]string)
	for _, name := range names {
		if isDir(name) {
			o.folders = append(o.folders, folder{name, realPath(name), below(name, dir)})
		} else {
			o.taken[realPath(name)] = "is an input"
		}
	}
}

// write writes the file path for the document called name.
func (o *outputs) write(path, name string, data []byte) error {
	file := realPath(path)
	if why := o.taken[file]; why != "" {
		return fmt.Errorf("not converted: %s %s", path, why)
	}
	for _, f := range o.folders {
		if f.reads(file) {
			return fmt.Errorf("not converted: %s is or would be an input in %s", path, f.name)
		}
	}
	o.taken[file] = "is written for " + name
	return writeFile(path, data)
}

// reads reports whether the folder takes a file for a document.
func (f folder) reads(file string) bool {
	rel := below(f.path, file)
	return rel != "" && strings.EqualFold(path.Ext(rel), ".md") && (f.without == "" || !strings.HasPrefix(rel, f.without+"/"))
}

// realPath returns one name for all ways to name a file, which need not exist.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	if parent := filepath.Dir(abs); parent != abs {
		return filepath.Join(realPath(parent), filepath.Base(abs))
	}
	return abs
}

// writeFile writes a file as a whole or not at all: readers see the old file or
// the new one, never a part.
func writeFile(path string, data []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(dir, ".convert-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(data)
	err = cmp.Or(err, tmp.Chmod(0o644), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = tmp.Close()
		_ = os.Remove(tmp.Name())
	}
	return err
}
